import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { mustStockOf } from '../../core/catalog/must-stock.ts';
import type { Product } from '../../core/catalog/product.ts';
import { creditOn } from '../../core/order/account/account.ts';
import { handledProducts, noHistory, type OutletHistory } from '../../core/order/history.ts';
import type { Credit } from '../../core/outlet/outlet.ts';
import { openCommitments, type Commitment } from '../../core/plan/commitment.ts';
import type { Book } from '../book/book.ts';

/** What the phone knows of a stop before the rep goes in. */
export interface StopFacts {
  /** Products of this shop that were empty at the last count. */
  readonly lastOut: readonly Product[];
  /** Products that the channel should carry and this shop has never had. */
  readonly gaps: readonly Product[];
  /** Open promises, oldest first. */
  readonly promises: readonly Commitment[];
  /** The oldest that is due today or overdue; null where none presses. */
  readonly pressing: Commitment | null;
  readonly lastVisit: OutletHistory['visits'][number] | null;
  /** [OA2] What the shop owes today; null where the shop is not known. */
  readonly credit: Credit | null;
}

export function stopFacts(book: Book, commitments: readonly Commitment[], outlet: Id, today: Day): StopFacts {
  const history = book.histories.get(outlet) ?? noHistory(outlet);
  const handled = handledProducts(history);
  const lastVisit = history.visits.find((v) => v.day < today) ?? null;
  const sold = (id: string): Product[] => {
    const found = book.products.get(id);
    return found && found.status !== 'delisted' && found.status !== 'recalled' ? [found] : [];
  };
  const shop = book.outlets.get(outlet);
  const list = shop && mustStockOf(book.mustStock, shop, today);
  const promises = openCommitments(commitments.filter((c) => c.outlet === outlet));
  return {
    lastOut: Object.entries(lastVisit?.stock ?? {})
      .filter(([id, n]) => n === 0 && handled.has(id))
      .flatMap(([id]) => sold(id)),
    gaps:
      handled.size > 0
        ? (list?.products ?? []).filter((p) => !handled.has(p.product)).flatMap((p) => sold(p.product))
        : [],
    promises,
    pressing: promises.find((c) => c.due <= today) ?? null,
    lastVisit,
    credit: shop ? creditOn(shop.credit, history.account, today) : null,
  };
}
