import { useMemo } from 'react';
import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { currentTrip, tripAfter, type VanTrip } from '../../core/order/van/trip.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import { useBook, type Book } from '../book/book.ts';
import { bookPosition, factOf, useFacts } from '../log/log.ts';
import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';

/** Trips of the rep's van: as the book has them, with what this phone has told since. */
export function tripsOf(
  book: Pick<Book, 'vans'> & { readonly organisation: Pick<Organisation, 'zone'> },
  facts: readonly StoredFact[],
  position: BookPosition,
): VanTrip[] {
  const trips = new Map<Id, VanTrip>(book.vans.map((one) => [one.trip, one]));
  for (const stored of facts) {
    const fact = factOf(stored);
    // What the book has taken in is in its trips.
    if (!('trip' in fact) || stateOf(stored, position) === 'settled') continue;
    trips.set(fact.trip, tripAfter(trips.get(fact.trip) ?? null, fact, dayOf(fact.at, book.organisation.zone)));
  }
  return [...trips.values()];
}

/** [VS10] The trip that the rep is on; null: he has no van, or has loaded nothing yet. */
export function useTrip(): VanTrip | null {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => (book.person.hasVan ? currentTrip(tripsOf(book, facts, bookPosition())) : null), [book, facts]);
}
