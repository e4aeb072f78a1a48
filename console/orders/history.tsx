import { dayOf, timeOf } from '../../core/base/day.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** Who did what to an order, and what was said; then whose yes it has. */
export function History({ page: { events, approvals, zone } }: { page: OrderPage }) {
  const w = useWords(words);
  return (
    <section className="card" aria-label={w.history}>
      <h2>{w.history}</h2>
      {events.length === 0 ? <p className="muted">{w.noHistory}</p> : null}
      <ol className="arrivals">
        {events.map((event, at) => (
          <li key={at}>
            <span className="muted">
              {dayOf(event.at, zone)} {timeOf(event.at, zone)}
            </span>{' '}
            <span>
              <b>{w.t.deed[event.deed]}</b>{' '}
              {[event.by, event.signedBy ? w.signedBy(event.signedBy) : '', event.comment]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {approvals.length > 0 ? (
        <>
          <h3>{w.approvals}</h3>
          <ul>
            {approvals.map((one) => (
              <li key={one.step}>
                {[
                  one.inPlaceOf ? w.inPlaceOf(one.by.name, one.inPlaceOf.name) : one.by.name,
                  one.verdict === 'approved' ? `✓ ${w.approved}` : `✕ ${w.rejected}`,
                  one.comment,
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
