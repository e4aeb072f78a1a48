import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { eligibilities, type Eligibility } from '../../core/catalog/eligibility.ts';
import { handledProducts, hasOrdered, noHistory } from '../../core/order/history.ts';
import type { Book } from '../book/book.ts';

/** The schemes that run at a shop today, with what it fulfils of each. */
export function schemesAt(book: Book, outlet: Id, on: Day): Eligibility[] {
  const shop = book.outlets.get(outlet);
  if (!shop) return [];
  const history = book.histories.get(outlet) ?? noHistory(outlet);
  return eligibilities(
    book.schemes,
    {
      outlet: shop,
      agreements: book.agreements.filter((a) => a.outlet === outlet),
      handled: handledProducts(history),
      hasOrdered: hasOrdered(history, null),
    },
    on,
  );
}
