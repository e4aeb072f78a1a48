import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import type { DayEndDraft } from './day-end-draft.ts';
import * as words from './words.ts';

/** Material that is left in the bag, counted by hand: beside it what the book thinks. A blank was not counted. */
export function BagCount({
  counted,
  onChange,
}: {
  counted: DayEndDraft['posm'];
  onChange: (counted: DayEndDraft['posm']) => void;
}) {
  const w = useWords(words);
  const { posm, posmStock } = useBook();
  const items = posmStock?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.bag}</h2>
      <div className="two">
        {items.map((item) => (
          <Field
            key={item.posm}
            label={posm.get(item.posm)?.name ?? item.posm}
            hint={w.booked(item.quantity)}
            inputMode="numeric"
            maxLength={5}
            value={counted[item.posm] ?? ''}
            onChange={(e) => onChange({ ...counted, [item.posm]: e.target.value.replaceAll(/\D/g, '') })}
          />
        ))}
      </div>
    </section>
  );
}
