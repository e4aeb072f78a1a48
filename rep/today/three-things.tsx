import { focusReached } from '../../core/plan/focus.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useOrdered } from '../book/ordered.ts';
import { today as todayIn } from '../hands.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const MOST = 3;

/** What is different today, and how far it has come. */
export function ThreeThings() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const orders = useOrdered();
  const items = book.focus
    .filter((f) => f.from <= today && today <= f.to)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, MOST);
  if (items.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.three(items.length)}</h2>
      {items.map((item, i) => {
        const reached = focusReached(item, orders);
        return (
          <div className="focus" key={item.code}>
            <b>{i + 1}</b>
            <span>{item.text}</span>
            <span className="small muted">
              {item.goal !== null && reached !== null ? w.goal(reached, item.goal) : w.until(c.date(item.to))}
            </span>
          </div>
        );
      })}
    </section>
  );
}
