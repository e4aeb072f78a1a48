import { baseOf } from '../../core/catalog/product.ts';
import type { ActionTaken } from '../../core/visit/facts.ts';
import { returnsOf } from '../../core/visit/returns.ts';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

/** What goes back of what was taken off the shelf: the draft of the return, each with its batch. */
export function ReturnsCard({ actions }: { actions: readonly ActionTaken[] }) {
  const w = useWords(words);
  const { book } = useAtVisit();
  const lines = returnsOf(actions);
  if (lines.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.returns}</h2>
      <ul>
        {lines.map(({ product, quantity, batch }) => {
          const known = book.products.get(product);
          return (
            <li key={product} className="list-line">
              <span>
                {known?.name ?? product}
                <span className="small muted block">{batch === '' ? w.noBatch : w.batchOf(batch)}</span>
              </span>
              <b>
                {quantity ?? w.notCounted} {quantity !== null && known ? baseOf(known).name : ''}
              </b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
