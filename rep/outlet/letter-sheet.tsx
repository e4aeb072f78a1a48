import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { openCommitments } from '../../core/plan/commitment.ts';
import { nextCall } from '../../core/route/route.ts';
import { LETTER_KINDS, letterLines, type LetterKind } from '../../core/script/letter.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { useCommitments } from '../book/overlay.ts';
import { receiptPicture } from '../review/receipt-picture.ts';
import { shareFile, shareText } from '../save-file.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** A letter to whoever decides in a shop: to read, and to send as a text or as a picture, without a network. */
export function LetterSheet({ outlet, today, onClose }: { outlet: Outlet; today: Day; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { organisation, person, routes } = useBook();
  const [kind, setKind] = useState<LetterKind>(outlet.doNotVisitUntil ? 'refused' : 'absent');
  const promises = openCommitments(useCommitments(outlet.id));
  const lines = letterLines({
    kind,
    salutation: decisionMaker(outlet.contacts)?.salutation ?? null,
    seller: organisation.name,
    rep: person.name,
    servicePhone: organisation.servicePhone,
    today,
    next: nextCall(routes, outlet.id, today),
    until: outlet.doNotVisitUntil,
    promises,
  });
  const send = async (): Promise<void> =>
    shareFile(
      `${w.letterName(outlet.name)}.png`,
      await receiptPicture([{ key: 'letter', heading: null, lines }], null),
    );
  return (
    <Sheet title={w.letter} closeLabel={c.close} onClose={onClose}>
      <Chips
        legend={w.letterKind}
        value={kind}
        onChange={setKind}
        choices={LETTER_KINDS.map((value) => ({ value, label: w.letterKinds[value] }))}
      />
      <div className="receipt" lang="zh-CN">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="row">
        <Button className="grow" look="primary" onClick={() => void send()}>
          {w.sendPicture}
        </Button>
        {'share' in navigator ? (
          <Button onClick={() => void shareText(w.letter, lines.join('\n'))}>{w.sendText}</Button>
        ) : null}
      </div>
    </Sheet>
  );
}
