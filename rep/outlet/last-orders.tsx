import { yuan } from '../../core/base/money.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import { ORDER_TERMS } from '../../core/words/order-terms.ts';
import { useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import { useBook } from '../book/book.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The latest orders of a shop, where each stands, and what was said when it came there. */
export function LastOrders({ orders }: Pick<OutletHistory, 'orders'>) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(ORDER_TERMS);
  const { products } = useBook();
  if (orders.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.orders}</h2>
      {orders.map((one) => (
        <p key={one.order} className="list-line">
          <span>
            {w.orderedOn(c.date(one.day))}
            <span className="small muted block">{[t.state[one.state], one.comment].filter(Boolean).join(' · ')}</span>
            {one.short.map(({ product, quantity }) => {
              const known = products.get(product);
              return (
                <span key={product} className="small bad block">
                  {w.isShort(known?.name ?? product, known ? packedText(quantity, known) : String(quantity))}
                </span>
              );
            })}
          </span>
          <b className="due">¥{yuan(one.total)}</b>
        </p>
      ))}
    </section>
  );
}
