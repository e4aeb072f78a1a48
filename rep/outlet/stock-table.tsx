import { baseOf } from '../../core/catalog/product.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Stock over order for each product and visit, newest first. A dash was not counted; a zero was. */
export function StockTable({ history }: { history: OutletHistory }) {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const products = [
    ...new Set(history.visits.flatMap((v) => [...Object.keys(v.stock), ...Object.keys(v.ordered)])),
  ].sort();
  if (products.length === 0) return <p className="muted">{w.noVisits}</p>;
  // What scrolls must be reachable by key, so this section takes the focus.
  return (
    <section className="scroll-x" tabIndex={0} aria-label={w.stockTable}>
      <table className="table stock">
        <thead>
          <tr>
            <th>{w.product}</th>
            {history.visits.map((v) => (
              <th key={v.visit} className="number">
                {c.dayMonth(v.day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map((id) => {
            const product = book.products.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  {product?.name ?? id}
                  {product ? <span className="muted"> {baseOf(product).name}</span> : null}
                </th>
                {history.visits.map((v) => (
                  <td key={v.visit} className="number">
                    {v.stock[id] ?? w.blank}
                    {v.ordered[id] ? <b className="block">+{v.ordered[id]}</b> : null}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
