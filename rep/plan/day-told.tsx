import { yuan } from '../../core/base/money.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import type { DayFacts } from './day-facts.ts';
import * as words from './words.ts';

/** Orders against their lines, and what shops and competitors gave to tell. */
export function DayTold({ told: { orders, complaints, competitors, outletOf } }: { told: DayFacts }) {
  const w = useWords(words);
  const { outlets } = useBook();
  const shop = (visit: string): string => outlets.get(outletOf.get(visit) ?? '')?.name ?? '';
  return (
    <>
      <section className="card">
        <h2>{w.reconciliation}</h2>
        <p>
          {w.orders(orders.orders, yuan(orders.total))}
          <br />
          {w.lines(orders.lines, yuan(orders.ofLines))}
        </p>
        <p className={`notice ${orders.isEqual ? 'ok' : 'bad'}`}>{orders.isEqual ? w.equal : w.unequal}</p>
      </section>
      {complaints.length > 0 ? (
        <section className="card">
          <h2>{w.complaints(complaints.length)}</h2>
          {complaints.map((one) => (
            <p key={one.complaint} className="list-line">
              <span>
                <b>{w.t.complaint[one.type]}</b> {one.text}
              </span>
              <span className="due small muted">{shop(one.visit)}</span>
            </p>
          ))}
        </section>
      ) : null}
      {competitors.length > 0 ? (
        <section className="card">
          <h2>{w.competitors(competitors.length)}</h2>
          {competitors.map((one) => (
            <p key={`${one.visit} ${one.at}`} className="list-line">
              <span>
                <b>{w.t.competitorNews[one.news]}</b> {[one.brand, one.product, one.note].filter(Boolean).join(' ')}
                {one.price === null ? '' : ` ¥${yuan(one.price)}`}
              </span>
              <span className="due small muted">{shop(one.visit)}</span>
            </p>
          ))}
        </section>
      ) : null}
    </>
  );
}
