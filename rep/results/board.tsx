import { dayOf, timeOf } from '../../core/base/day.ts';
import { oneDecimal, percent } from '../../core/base/ratio.ts';
import { focusReached } from '../../core/plan/focus.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useDistribution } from '../book/distribution.ts';
import { useOrdered } from '../book/ordered.ts';
import { today as todayIn } from '../hands.ts';
import { Figure } from './figure.tsx';
import * as words from './words.ts';

/** So many products that are least spread are named. */
const NAMED = 3;

/** The own place in the team, as the server worked it out, with the time of it. */
export function TeamCard() {
  const w = useWords(words);
  const { standing, organisation } = useBook();
  const today = todayIn(organisation.zone);
  return (
    <section className="card">
      <h2>{w.team}</h2>
      {standing && today.startsWith(standing.month) ? (
        <>
          <div className="figures">
            <Figure name={w.rank} value={w.place(standing.rank, standing.of)} />
            <Figure name={w.own} value={percent(standing.own)} />
            <Figure name={w.median} value={percent(standing.median)} />
          </div>
          <p className="small muted">
            {w.asOf(`${dayOf(standing.asOf, organisation.zone).slice(5)} ${timeOf(standing.asOf, organisation.zone)}`)}
          </p>
        </>
      ) : (
        <p className="muted">{w.noRank}</p>
      )}
    </section>
  );
}

/** How far the must-stock is spread over the own shops. */
export function DistributionCard() {
  const w = useWords(words);
  const { products, organisation } = useBook();
  const { together, productsPerOutlet, products: spread, outletsChecked } = useDistribution(todayIn(organisation.zone));
  return (
    <section className="card">
      <h2>{w.distribution}</h2>
      <div className="figures">
        <Figure name={w.mustStock} value={percent(together.ratio)} />
        <Figure name={w.perOutlet} value={oneDecimal(productsPerOutlet)} />
        <Figure name={w.checked} value={String(outletsChecked)} />
      </div>
      {spread.slice(0, NAMED).map(({ product, ratio, present, checked }) => (
        <div className="list-line" key={product}>
          <span>{products.get(product)?.name ?? product}</span>
          <span className="muted due">{`${present}/${checked} · ${percent(ratio)}`}</span>
        </div>
      ))}
      <p className="small muted">{w.distributionHow}</p>
    </section>
  );
}

/** The products of the month's focus: shops that have ordered them, of how many. */
export function FocusCard() {
  const w = useWords(words);
  const { focus, organisation } = useBook();
  const today = todayIn(organisation.zone);
  const orders = useOrdered();
  const month = focus
    .filter((f) => f.span === 'month' && f.product !== null && f.from <= today && today <= f.to)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return (
    <section className="card">
      <h2>{w.focus}</h2>
      {month.length === 0 ? <p className="muted">{w.noFocus}</p> : null}
      {month.map((item) => (
        <div className="list-line" key={item.code}>
          <span>{item.text}</span>
          <span className="muted due">{w.shops(focusReached(item, orders) ?? 0, item.goal)}</span>
        </div>
      ))}
    </section>
  );
}
