import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { mustStockOf } from '../../core/catalog/must-stock.ts';
import type { Commitment } from '../../core/plan/commitment.ts';
import { needsOf, type Need } from '../../core/plan/pick-list.ts';
import type { Book } from '../book/book.ts';

/** What a shop needs of material on a day, by its standard, what stands there, and what we promised. */
export function materialFor(book: Book, outlet: Id, commitments: readonly Commitment[], on: Day): Need[] {
  const shop = book.outlets.get(outlet);
  if (!shop) return [];
  return needsOf(
    {
      outlet,
      standard: mustStockOf(book.mustStock, shop, on)?.posm ?? [],
      placements: book.placements.get(outlet)?.items ?? [],
      commitments: commitments.filter((c) => c.outlet === outlet),
    },
    [...book.posm.values()],
    on,
  );
}

/** What a need is called on a list: the piece, or the words of the promise. */
export const needName = (
  { posm, text }: Pick<Need, 'posm' | 'text'>,
  { posm: catalogue }: Pick<Book, 'posm'>,
): string => (posm === null ? text : catalogue.get(posm)?.name) ?? text;
