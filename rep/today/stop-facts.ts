import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { mustStockOf } from '../../core/catalog/must-stock.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import { isOverdue, openCommitments, type Commitment } from '../../core/plan/commitment.ts';
import type { Book } from '../book/book.ts';

/** What the phone knows of a stop before the rep goes in. */
export interface StopFacts {
  /** Products that were counted empty at the last count. */
  readonly lastOut: readonly Product[];
  /** Products that the channel should carry and this shop has never had. */
  readonly gaps: readonly Product[];
  /** Open promises, oldest first; due or overdue by `today` count as pressing. */
  readonly promises: readonly Commitment[];
  readonly isPressing: boolean;
  readonly lastVisit: OutletHistory['visits'][number] | null;
}

export function stopFacts(book: Book, commitments: readonly Commitment[], outlet: Id, today: Day): StopFacts {
  const history = book.histories.get(outlet);
  const lastVisit = history?.visits.find((v) => v.day < today) ?? null;
  const product = (id: string): Product[] => {
    const found = book.products.get(id);
    return found && found.status !== 'delisted' && found.status !== 'recalled' ? [found] : [];
  };
  const shop = book.outlets.get(outlet);
  const list = shop && mustStockOf(book.mustStock, shop);
  const hadHere = new Set([
    ...(history?.visits ?? []).flatMap((v) => [...Object.keys(v.stock), ...Object.keys(v.ordered)]),
    ...(history?.deliveries ?? []).flatMap((d) => Object.keys(d.lines)),
  ]);
  const promises = openCommitments(commitments.filter((c) => c.outlet === outlet));
  return {
    lastOut: Object.entries(lastVisit?.stock ?? {})
      .filter(([, n]) => n === 0)
      .flatMap(([id]) => product(id)),
    gaps:
      history && hadHere.size > 0
        ? (list?.products ?? []).filter((p) => !hadHere.has(p.product)).flatMap((p) => product(p.product))
        : [],
    promises,
    isPressing: promises.some((c) => isOverdue(c, today) || c.due === today),
    lastVisit,
  };
}
