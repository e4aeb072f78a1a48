import { useMemo } from 'react';
import type { OrderedHere } from '../../core/plan/focus.ts';
import { factOf, useFacts } from '../log/log.ts';
import type { StoredFact } from '../work/database.ts';
import { useBook, type Book } from './book.ts';

/** What shops have ordered, by the book and by what this phone has kept since. */
export function useOrdered(): OrderedHere[] {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => ordersOf(book, facts), [book, facts]);
}

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
