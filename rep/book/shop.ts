import { useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Placements } from '../../core/catalog/posm.ts';
import { isRunningOn, type Agreement } from '../../core/outlet/agreement.ts';
import { isUnsettled } from '../../core/outlet/complaint.ts';
import { noLadder } from '../../core/outlet/ladder.ts';
import type { Shop } from '../../core/outlet/shop.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { shopAfter } from '../../core/visit/shop-after.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';
import { useBook, type Book } from './book.ts';

/** A shop as this phone knows it: what the book says, and what was told here of it since. */
export interface KnownShop extends Shop {
  readonly placements: Placements['items'];
  /** Those that run on the day. */
  readonly agreements: readonly Agreement[];
}

type Known = Pick<Book, 'outlets' | 'complaints' | 'ladders' | 'placements' | 'agreements'>;

/** Null when the shop is not this rep's. What the book has taken in already is not told a second time. */
export function shopOf(
  book: Known,
  facts: readonly StoredFact[],
  position: BookPosition,
  { outlet: id, on }: { readonly outlet: Id; readonly on: Day },
): KnownShop | null {
  const outlet = book.outlets.get(id);
  if (!outlet) return null;
  let shop: Shop = {
    outlet,
    complaints: book.complaints.filter((c) => c.outlet === id),
    ladder: book.ladders.get(id) ?? noLadder(id),
  };
  const days = new Map<string, Day>();
  for (const stored of facts) {
    const fact = stored.fact as unknown as VisitFact;
    if (fact.kind === 'visit-opened' && fact.outlet === id) days.set(fact.visit, fact.day);
    const day = days.get(stored.entity);
    if (day && stateOf(stored, position) !== 'settled') shop = shopAfter(shop, fact, day);
  }
  return {
    ...shop,
    complaints: shop.complaints.filter(isUnsettled),
    placements: book.placements.get(id)?.items ?? [],
    agreements: book.agreements.filter((a) => a.outlet === id && isRunningOn(a, on)),
  };
}

export function useShop(outlet: Id, on: Day): KnownShop | null {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => shopOf(book, facts, bookPosition(), { outlet, on }), [book, facts, outlet, on]);
}
