import { useMemo } from 'react';
import { focusReached, type OrderedHere } from '../../core/plan/focus.ts';
import { useWords } from '../../ui/language.tsx';
import type { Book } from '../book/book.ts';
import { useBook } from '../book/book.ts';
import { today as todayIn } from '../hands.ts';
import { factOf, useFacts } from '../log/log.ts';
import type { StoredFact } from '../work/database.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const MOST = 3;

/** What is different today, and how far it has come. */
export function ThreeThings() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const facts = useFacts();
  const today = todayIn(book.organisation.zone);
  const orders = useMemo(() => ordersOf(book, facts), [book, facts]);
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

/** What shops have ordered, by the book and by what this phone has kept since. */
function ordersOf(book: Book, facts: readonly StoredFact[]): OrderedHere[] {
  const known = [...book.histories.values()].flatMap(({ outlet, visits }) =>
    visits.map((v): OrderedHere => ({ outlet, day: v.day, products: Object.keys(v.ordered) })),
  );
  const told = facts.map(factOf);
  const opened = new Map(told.flatMap((f) => (f.kind === 'visit-opened' ? [[f.visit, f] as const] : [])));
  const own = told.flatMap((fact): OrderedHere[] => {
    const visit = fact.kind === 'order-agreed' ? opened.get(fact.visit) : undefined;
    if (fact.kind !== 'order-agreed' || !visit) return [];
    const products = fact.order.lines.filter((l) => l.agreed > 0).map((l) => l.product);
    return [{ outlet: visit.outlet, day: visit.day, products }];
  });
  return [...known, ...own];
}
