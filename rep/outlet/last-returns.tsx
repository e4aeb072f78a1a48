import { yuan } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { ReturnState } from '../../core/order/returns/return.ts';
import { RETURN_TERMS } from '../../core/words/return-terms.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const LOOKS: Partial<Record<ReturnState, string>> = {
  requested: 'warn',
  rejected: 'bad',
  approved: 'pri',
  received: 'pri',
  credited: 'ok',
  exchanged: 'ok',
};

/** What became of goods that go back from a shop: where each return stands, and what was said when it came there. */
export function LastReturns({ returns }: Pick<OutletHistory, 'returns'>) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(RETURN_TERMS);
  const { products } = useBook();
  if (returns.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.returns}</h2>
      {returns.map((one) => (
        <p key={one.return} className="list-line">
          <span>
            {w.askedOn(c.date(one.day), t.wish[one.wish])} · {t.reason[one.reason]}
            {Object.entries(one.lines).map(([product, quantity]) => {
              const known = products.get(product);
              return (
                <span key={product} className="small muted block">
                  {known?.name ?? product} {known ? packedText(units(quantity), known) : quantity}
                </span>
              );
            })}
            {one.comment ? <span className="small block">{w.comment(one.comment)}</span> : null}
          </span>
          <span className="due">
            <span className={`pill ${LOOKS[one.state] ?? ''}`}>{t.state[one.state]}</span>
            {one.value === null ? null : <b className="block">¥{yuan(one.value)}</b>}
          </span>
        </p>
      ))}
    </section>
  );
}
