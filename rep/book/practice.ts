import { useMemo } from 'react';
import type { Id } from '../../core/base/id.ts';
import type { Practised } from '../../core/script/practice/practice.ts';
import { practiceByLine } from '../../core/script/practice/record.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { missedIn, type MissedInVisit } from '../../core/visit/missed.ts';
import { visitOf } from '../../core/visit/visit.ts';
import { factOf, useFacts } from '../log/log.ts';
import type { StoredFact } from '../work/database.ts';
import { useBook, type Book } from './book.ts';

/** What own visits were lost on: those of this phone as their facts tell it, and what the book says of all others. */
export function missedOf(book: Pick<Book, 'missed'>, facts: readonly StoredFact[]): MissedInVisit[] {
  const own = new Map<Id, VisitFact[]>();
  const all = facts.map(factOf);
  for (const fact of all) if (fact.kind === 'visit-opened') own.set(fact.visit, []);
  for (const fact of all) if ('visit' in fact) own.get(fact.visit)?.push(fact);
  const told = [...own].flatMap(([visit, of]) => missedIn(visitOf(visit, of)) ?? []);
  return [...book.missed.filter(({ visit }) => !own.has(visit)), ...told];
}

/** Everything that this rep has practised, and what his visits were lost on. */
export function usePracticeSoFar(): { readonly practised: Practised; readonly missed: readonly MissedInVisit[] } {
  const book = useBook();
  const facts = useFacts();
  return useMemo(
    () => ({
      practised: practiceByLine(
        book.practice,
        facts.map(factOf).filter((fact) => fact.kind === 'line-practised'),
      ),
      missed: missedOf(book, facts),
    }),
    [book, facts],
  );
}
