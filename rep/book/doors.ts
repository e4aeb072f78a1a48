import { useMemo } from 'react';
import type { Id } from '../../core/base/id.ts';
import { standingAt, type Door } from '../../core/visit/door.ts';
import type { VisitSummary } from '../../core/visit/summary.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';
import { useBook, type Book } from './book.ts';

/** How these visits began: as the book has it, and of what it has not taken in yet as this phone tells it. */
export function doorsOf(
  book: Pick<Book, 'doors' | 'outlets'> & { readonly organisation: Pick<Book['organisation'], 'checkInRadius'> },
  facts: readonly StoredFact[],
  visits: readonly VisitSummary[],
  position: BookPosition,
): Map<Id, Door> {
  const of = new Map(visits.map((visit) => [visit.visit, visit]));
  const doors = new Map(
    [...of.keys()].flatMap((visit) => (book.doors.has(visit) ? [[visit, book.doors.get(visit)!]] : [])),
  );
  for (const stored of facts) {
    const fact = stored.fact as unknown as Fact;
    const visit = fact.kind === 'checked-in' ? of.get(fact.visit) : undefined;
    if (fact.kind !== 'checked-in' || !visit || (doors.has(fact.visit) && stateOf(stored, position) === 'settled'))
      continue;
    const place = book.outlets.get(visit.outlet)?.place ?? null;
    const standing = standingAt(fact, { place, radius: book.organisation.checkInRadius });
    doors.set(fact.visit, { visit: fact.visit, day: visit.day, ...standing, answer: null, note: '' });
  }
  return doors;
}

export function useDoors(visits: readonly VisitSummary[]): Map<Id, Door> {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => doorsOf(book, facts, visits, bookPosition()), [book, facts, visits]);
}
