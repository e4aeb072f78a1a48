import { isOverdue } from '../../core/plan/commitment.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { useVisitPage } from './at-visit.ts';
import * as words from './words.ts';

/** The promises that were made in this visit or settled by it, as they stand now. */
export function Promises() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { commitments, summary } = useVisitPage();
  return (
    <section className="card">
      <h2>{w.promises}</h2>
      {commitments.length === 0 ? <p className="muted">{w.noPromises}</p> : null}
      <ul className="promises">
        {commitments.map((one) => (
          <li key={one.id}>
            <span>{one.text}</span>
            <span className="small muted">
              {one.direction === 'to-customer' ? w.toCustomer : w.toUs} · {w.due(one.due)} · {t.commitment[one.state]}
              {isOverdue(one, summary.day) ? ` · ${w.overdue}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
