import { useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { fenIn, yuanText } from '../../core/catalog/typed.ts';
import { reckonMoney, type MoneyLine } from '../../core/order/collect/count.ts';
import type { MoneySaid } from '../../core/order/collect/facts.ts';
import type { NewHandOver, RepOfDay, VanDay } from '../../protocol/vans.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSave } from '../use-save.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Finance says what it was handed of each way, and why it is not what is due. */
export function HandOverSheet({
  rep,
  day,
  due,
  onDone,
  onClose,
}: {
  rep: RepOfDay['rep'];
  day: VanDay['day'];
  due: readonly MoneyLine[];
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [id] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState(() =>
    due.map(({ way, expected }) => ({ way, text: yuanText(expected), reason: '' })),
  );
  const { save, isBusy, refusal } = useSave('/v1/vans/hand-overs', onDone);
  const money: MoneySaid = typed.map(({ way, text, reason }) => ({ way, amount: fenIn(text), reason: reason.trim() }));
  const lines = reckonMoney(
    due.map(({ way, expected }) => ({ way, amount: expected })),
    money,
  );
  const set = (at: number, part: Partial<(typeof typed)[number]>): void =>
    setTyped((all) => all.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const json: NewHandOver = { id, rep: rep.id, day, money: [...money] };
  return (
    <Sheet title={w.takeTitle(rep.name)} closeLabel={c.close} onClose={onClose}>
      <p className="muted">{w.takeHint}</p>
      {typed.map(({ way, text, reason }, i) => {
        const line = lines.find((one) => one.way === way);
        return (
          <div key={way} className="stack-small">
            <Field
              label={w.received(w.t.way[way])}
              hint={line ? w.shouldBe(c.yuan(yuan(line.expected))) : ''}
              inputMode="decimal"
              value={text}
              onChange={(e) => set(i, { text: e.target.value })}
            />
            {line?.difference ? (
              <Field
                label={w.why(yuan(line.difference))}
                maxLength={NOTE_MAX}
                value={reason}
                onChange={(e) => set(i, { reason: e.target.value })}
              />
            ) : null}
          </div>
        );
      })}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={isBusy} onClick={() => void save(json)}>
        {w.take}
      </Button>
    </Sheet>
  );
}
