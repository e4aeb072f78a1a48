import { useState } from 'react';
import type { ResultCode } from '../../protocol/push.ts';
import type { ReviewItem } from '../../protocol/review.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useItemName } from './at-review.ts';
import type { Decided } from './decide.ts';
import { DecisionSheet } from './decision-sheet.tsx';
import { FactView } from './fact-view.tsx';
import { RepairSheet } from './repair-sheet.tsx';
import * as words from './words.ts';

/** Such a fact stays where it is, taken in or not: it has to be repaired, or read by a newer program. */
const HOPELESS: ReadonlySet<ResultCode> = new Set(['invalid', 'unknown-kind', 'unknown-version']);

type Open = Decided['decision'] | { readonly repair: string } | null;

/** Facts that belong together and are decided together: what they are about, why they wait, and what can be done. */
export function ItemCard({ item, onDecided }: { item: ReviewItem; onDecided: (decided: Decided) => void }) {
  const w = useWords(words);
  const name = useItemName()(item);
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const settle = (decided: Decided): void => {
    close();
    onDecided(decided);
  };
  const codes = [...new Set(item.facts.map((fact) => fact.code))];
  // What only lacks the beginning of its visit is taken in with it.
  const telling = codes.length > 1 ? codes.filter((code) => code !== 'target-gone') : codes;
  const mayApply = codes.some((code) => !HOPELESS.has(code));
  const repaired = item.facts.find((fact) => typeof open === 'object' && fact.id === open?.repair);
  const count = item.facts.length;
  return (
    <section className="card" aria-label={`${name} · ${item.rep.name}`}>
      <div className="row wrap spread">
        <h2>
          {name}{' '}
          <span className="muted whose">
            {item.rep.name} · {w.records(count)}
          </span>
        </h2>
        <div className="row">
          {mayApply ? <Button onClick={() => setOpen('apply')}>{w.applyAll(count)}</Button> : null}
          <Button look="danger" onClick={() => setOpen('reject')}>
            {w.reject}
          </Button>
        </div>
      </div>
      {telling.map((code) => (
        <p key={code} className="meaning">
          {w.meaning[code]}
        </p>
      ))}
      <ul className="aside">
        {item.facts.map((fact) => (
          <FactView key={fact.id} fact={fact} isOpen={count === 1} onRepair={() => setOpen({ repair: fact.id })} />
        ))}
      </ul>
      {open === 'apply' || open === 'reject' ? (
        <DecisionSheet item={item} decision={open} onDecided={settle} onClose={close} />
      ) : null}
      {repaired ? <RepairSheet item={item} fact={repaired} onDecided={settle} onClose={close} /> : null}
    </section>
  );
}
