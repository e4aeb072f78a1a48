import { plusDays, type Day } from '../../core/base/day.ts';
import { openCommitments } from '../../core/plan/commitment.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useAllCommitments, useDay } from '../book/overlay.ts';
import * as words from './words.ts';

const NAMED = 5;

/** Where tomorrow leads, and what was promised there. */
export function Tomorrow({ today }: { today: Day }) {
  const w = useWords(words);
  const { outlets } = useBook();
  const on = plusDays(today, 1);
  const { stops } = useDay(on);
  const due = openCommitments(useAllCommitments()).filter((c) => c.due <= on && stops.includes(c.outlet));
  if (stops.length === 0) return <p className="muted">{w.tomorrowNone}</p>;
  return (
    <section className="card">
      <h2>{w.tomorrowStops(stops.length)}</h2>
      <p className="small muted">
        {stops
          .slice(0, NAMED)
          .map((id) => outlets.get(id)?.name)
          .join(' → ')}
        {stops.length > NAMED ? ' …' : ''}
      </p>
      {due.map((one) => (
        <p key={one.id} className="list-line">
          <span>{one.text}</span>
          <span className="due small muted">{outlets.get(one.outlet)?.name}</span>
        </p>
      ))}
    </section>
  );
}
