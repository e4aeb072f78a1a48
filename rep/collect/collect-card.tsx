import { useState } from 'react';
import { NOTHING, yuan } from '../../core/base/money.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { CollectSheet } from './collect-sheet.tsx';
import { useOwed } from './use-owed.ts';
import * as words from './words.ts';

/** What the shop owes and what it has paid in this visit; nothing where there is neither. */
export function CollectCard() {
  const w = useWords(words);
  const { visit } = useAtVisit();
  const { owed, overdue } = useOwed();
  const [isOpen, setOpen] = useState(false);
  if (owed === NOTHING && visit.collected.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.title}</h2>
      {visit.collected.map((one) => (
        <p key={one.payment}>{w.taken(w.t.way[one.way], yuan(one.amount))}</p>
      ))}
      <p>
        {owed > NOTHING ? w.owes(yuan(owed)) : w.nothingOwed}
        {overdue > NOTHING ? <span className="bad block">{w.overdue(yuan(overdue))}</span> : null}
      </p>
      {owed > NOTHING ? <Button onClick={() => setOpen(true)}>{w.title}</Button> : null}
      {isOpen ? <CollectSheet onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
