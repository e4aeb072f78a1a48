import * as v from 'valibot';
import type { Instant } from '../../base/instant.ts';
import type { Id } from '../../base/id.ts';
import { minus, type Money } from '../../base/money.ts';
import { units, type Quantity } from '../../base/quantity.ts';
import { ok, refuse, type Refusal, type Result } from '../../base/result.ts';
import type { ProductId } from '../../catalog/product.ts';
import type { Credit } from '../../outlet/outlet.ts';
import { onAccount } from '../account/charge.ts';
import { mustHold } from '../credit.ts';
import { freeOf, type Order } from '../order.ts';
import { VanCounted, VanGiven, VanLoaded, VanReturned, VanSold, type VanFact } from './facts.ts';

/** One trip of a van: what went in, what went out, and what was counted at its end. */
export const Van = v.strictObject({
  loaded: v.array(VanLoaded),
  sold: v.array(VanSold),
  given: v.array(VanGiven),
  returned: v.array(VanReturned),
  counted: v.nullable(VanCounted),
});
export type Van = v.InferOutput<typeof Van>;

export const EMPTY_VAN: Van = { loaded: [], sold: [], given: [], returned: [], counted: null };

/** The van after one more fact. Never refuses: it has happened. A second count replaces the first. */
export function vanAfter(van: Van, fact: VanFact): Van {
  switch (fact.kind) {
    case 'van-loaded':
      return { ...van, loaded: [...van.loaded, fact] };
    case 'van-sold':
      return { ...van, sold: [...van.sold, fact] };
    case 'van-given':
      return { ...van, given: [...van.given, fact] };
    case 'van-returned':
      return { ...van, returned: [...van.returned, fact] };
    case 'van-counted':
      return { ...van, counted: fact };
  }
}

export type VanRefusal =
  | 'van-counted'
  | 'not-in-the-van'
  | 'more-paid-than-owed'
  | 'not-on-account'
  | 'never-in-the-van'
  | 'reason-needed';

/** How a product has moved, base units. */
export interface Moved {
  readonly product: ProductId;
  readonly loaded: Quantity;
  /** Paid for and free. */
  readonly sold: Quantity;
  readonly given: Quantity;
  readonly returned: Quantity;
}

/** Every product that was ever in the van, in the order in which it came in. */
export function movedIn({ loaded, sold, given, returned }: Van): Moved[] {
  const goods = <Line extends { product: ProductId }>(
    facts: readonly { readonly lines: readonly Line[] }[],
    quantity: (line: Line) => number,
  ): Map<ProductId, number> => {
    const sums = new Map<ProductId, number>();
    for (const line of facts.flatMap((fact) => fact.lines))
      sums.set(line.product, (sums.get(line.product) ?? 0) + quantity(line));
    return sums;
  };
  const sums = {
    loaded: goods(loaded, (line) => line.quantity),
    sold: goods(sold, (line) => line.paid + line.free),
    given: goods(given, (line) => line.quantity),
    returned: goods(returned, (line) => line.quantity),
  };
  const products = new Set(Object.values(sums).flatMap((map) => [...map.keys()]));
  const of = (map: ReadonlyMap<ProductId, number>, product: ProductId): Quantity => units(map.get(product) ?? 0);
  return [...products].map((product) => ({
    product,
    loaded: of(sums.loaded, product),
    sold: of(sums.sold, product),
    given: of(sums.given, product),
    returned: of(sums.returned, product),
  }));
}

/** [VS1] What can still be sold of a product; what a shop has given back cannot. */
export function inVan(van: Van, product: ProductId): Quantity {
  const moved = movedIn(van).find((one) => one.product === product);
  return units(Math.max(0, moved ? moved.loaded - moved.sold - moved.given : 0));
}

/** [VS2] Products of which more would go out than is in the van. */
function lacking(van: Van, goods: readonly { readonly product: ProductId; readonly quantity: number }[]): ProductId[] {
  const wanted = new Map<ProductId, number>();
  for (const { product, quantity } of goods) wanted.set(product, (wanted.get(product) ?? 0) + quantity);
  return [...wanted].filter(([product, quantity]) => quantity > inVan(van, product)).map(([product]) => product);
}

/** What an order hands over, paid and free. */
export const goodsOf = (order: Pick<Order, 'lines'>): VanSold['lines'] =>
  order.lines
    .map((line) => ({ product: line.product, paid: line.agreed, free: freeOf(line) }))
    .filter(({ paid, free }) => paid + free > 0);

const asGoods = (lines: VanSold['lines']): { product: ProductId; quantity: number }[] =>
  lines.map(({ product, paid, free }) => ({ product, quantity: paid + free }));

/** A sale as it is agreed: `collected` is taken in with it; what may be owed, and what else is on its way. */
export interface VanSale {
  readonly trip: Id;
  readonly outlet: Id;
  readonly order: Order;
  readonly collected: Money;
  readonly credit: Credit;
  readonly openOrders: Money;
}

/** [VS11] May so much of it be owed? */
const mayOwe = ({ credit, openOrders }: VanSale, rest: Money): boolean =>
  rest <= 0 || (onAccount(credit.terms) && !mustHold(credit, openOrders, rest));

/** [VS2] [VS3] [VS11] Hands an order over out of the van. */
export function sellFromVan(van: Van, sale: VanSale, at: Instant): Result<VanSold, Refusal<VanRefusal>> {
  const { trip, order, outlet, collected } = sale;
  if (van.counted) return refuse('van-counted');
  const lines = goodsOf(order);
  const products = lacking(van, asGoods(lines));
  if (products.length > 0) return refuse('not-in-the-van', { products });
  const rest = minus(order.total, collected);
  if (rest < 0) return refuse('more-paid-than-owed');
  if (!mayOwe(sale, rest)) return refuse('not-on-account', { rest });
  return ok({ kind: 'van-sold', at, trip, order: order.id, outlet, lines, total: order.total });
}

/** [VS2] Gives something away out of the van. */
export function giveFromVan(
  van: Van,
  gift: Omit<VanGiven, 'kind' | 'at'>,
  at: Instant,
): Result<VanGiven, Refusal<VanRefusal>> {
  if (van.counted) return refuse('van-counted');
  const products = lacking(van, gift.lines);
  return products.length > 0 ? refuse('not-in-the-van', { products }) : ok({ kind: 'van-given', at, ...gift });
}

/** [VS1] What a shop gives back goes into the van. */
export function takeBackIntoVan(
  van: Van,
  back: Omit<VanReturned, 'kind' | 'at'>,
  at: Instant,
): Result<VanReturned, Refusal<VanRefusal>> {
  return van.counted ? refuse('van-counted') : ok({ kind: 'van-returned', at, ...back });
}

/** [VS8] Loads the van: what the rep has counted, and why it is not what the depot's paper says. */
export function loadVan(
  van: Van,
  said: Omit<VanLoaded, 'kind' | 'at'>,
  at: Instant,
): Result<VanLoaded, Refusal<VanRefusal>> {
  if (van.counted) return refuse('van-counted');
  const unsaid = said.lines.filter((line) => isOther(line) && line.reason.trim() === '');
  if (unsaid.length > 0) return refuse('reason-needed', { products: unsaid.map((line) => line.product) });
  return ok({ kind: 'van-loaded', at, ...said });
}

/** [VS8] Does the depot's paper say another number? */
export const isOther = ({ quantity, depot }: Pick<VanLoaded['lines'][number], 'quantity' | 'depot'>): boolean =>
  depot !== null && depot !== quantity;
