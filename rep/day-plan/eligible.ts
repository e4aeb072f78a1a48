import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { eligibilities, type Eligibility } from '../../core/catalog/eligibility.ts';
import { handledProducts, noHistory } from '../../core/order/history.ts';
import type { Book } from '../book/book.ts';

/** The schemes that run at a shop today, with what it fulfils of each. */
export function schemesAt(book: Book, outlet: Id, on: Day): Eligibility[] {
  const shop = book.outlets.get(outlet);
  if (!shop) return [];
  return eligibilities(
    book.schemes,
    {
      outlet: shop,
      agreements: book.agreements.filter((a) => a.outlet === outlet),
      handled: handledProducts(book.histories.get(outlet) ?? noHistory(outlet)),
    },
    on,
  );
}
