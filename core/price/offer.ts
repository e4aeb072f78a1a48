import { NOTHING, fen, minus, share, sumOf, type Money } from '../base/money.ts';
import { NONE, units, type Quantity } from '../base/quantity.ts';
import { valueAt } from '../catalog/price.ts';
import type { ProductId } from '../catalog/product.ts';
import type { Bundle, BuyGet, Scheme, Tiers } from '../catalog/scheme.ts';
import type { Listed } from './listed.ts';
import { listValue, netValue, type PricedLine } from './priced.ts';

/** Why a scheme gives less than it might: the order's bound, the shop's, or the budget's. */
export type Bound = 'order' | 'outlet' | 'budget';

/** What a scheme would do to an order. */
export interface Offer {
  readonly scheme: Scheme;
  /** Whole times that it is given; a discount is given once. */
  readonly rounds: number;
  readonly touches: readonly ProductId[];
  readonly gift: { readonly product: ProductId; readonly quantity: Quantity } | null;
  readonly off: Money;
  /** What it brings the shop: what is taken off, and free goods at their list price. */
  readonly benefit: Money;
  readonly bound: Bound | null;
}

/** How much of a scheme there still is for this shop. */
export interface Left {
  /** Rounds that the shop has had of it in other orders. */
  readonly had: number;
  /** Money that is left of its budget; null: no bound, or not known. */
  readonly budget: Money | null;
}

export interface Cart {
  readonly lines: readonly PricedLine[];
  readonly prices: ReadonlyMap<ProductId, Listed>;
  readonly isPaidAtOnce: boolean;
}

/** [Q3–Q7] What a scheme does to the lines of a cart that are given; null: nothing. */
export function offerOf(scheme: Scheme, cart: Cart, left: Left): Offer | null {
  const { mechanic } = scheme;
  switch (mechanic.kind) {
    case 'buy-get':
      return buyGet(scheme, mechanic, cart, left);
    case 'tiers':
      return tiers(scheme, mechanic, cart, left);
    case 'bundle':
      return bundle(scheme, mechanic, cart, left);
    case 'cash':
      return cart.isPaidAtOnce ? discount(scheme, cart.lines, mechanic.off, netValue, left) : null;
    case 'display':
      return null;
  }
}

const linesOf = ({ lines }: Cart, products: readonly ProductId[]): PricedLine[] =>
  lines.filter((line) => line.quantity > 0 && products.includes(line.product));

/** [Q9] As many rounds as all bounds allow, and which of them it was that stopped it. */
function bounded(scheme: Scheme, wanted: number, perRound: Money, { had, budget }: Left): [number, Bound | null] {
  let rounds = wanted;
  let bound: Bound | null = null;
  const limit = (most: number, by: Bound): void => {
    if (rounds <= most) return;
    rounds = Math.max(0, most);
    bound = by;
  };
  if (scheme.perOrder !== null) limit(scheme.perOrder, 'order');
  if (scheme.perOutlet !== null) limit(scheme.perOutlet - had, 'outlet');
  if (budget !== null && perRound > 0) limit(Math.floor(budget / perRound), 'budget');
  return [rounds, bound];
}

function buyGet(scheme: Scheme, mechanic: BuyGet, cart: Cart, left: Left): Offer | null {
  const lines = linesOf(cart, mechanic.products);
  const paid = lines.reduce((sum, line) => sum + line.quantity, 0);
  const gift = mechanic.gift ?? mechanic.products[0]!;
  const listed = cart.prices.get(gift);
  const wanted = Math.floor(paid / mechanic.buy);
  if (wanted === 0 || !listed) return null;
  const worth = (rounds: number): Money => valueAt(listed.price, units(rounds * mechanic.free));
  const [rounds, bound] = bounded(scheme, wanted, worth(1), left);
  const quantity = units(rounds * mechanic.free);
  return {
    scheme,
    rounds,
    touches: [...new Set([...lines.map((line) => line.product), gift])],
    gift: { product: gift, quantity },
    off: NOTHING,
    benefit: worth(rounds),
    bound,
  };
}

function tiers(scheme: Scheme, mechanic: Tiers, cart: Cart, left: Left): Offer | null {
  const lines = linesOf(cart, mechanic.products);
  const reached =
    mechanic.by === 'units' ? lines.reduce((sum, line) => sum + line.quantity, 0) : sumOf(lines.map(listValue));
  const best = mechanic.steps.reduce((off, step) => (step.from <= reached ? Math.max(off, step.off) : off), 0);
  return best === 0 ? null : discount(scheme, lines, best, listValue, left);
}

/** A share in thousandths off what lines come to, whole or not at all. */
function discount(
  scheme: Scheme,
  lines: readonly PricedLine[],
  perMille: number,
  valueOf: (line: PricedLine) => Money,
  left: Left,
): Offer | null {
  const off = share(sumOf(lines.map(valueOf)), perMille, 1000);
  if (off <= 0) return null;
  const [rounds, bound] = bounded(scheme, 1, off, left);
  const given = rounds === 0 ? NOTHING : off;
  return { scheme, rounds, touches: lines.map((l) => l.product), gift: null, off: given, benefit: given, bound };
}

function bundle(scheme: Scheme, mechanic: Bundle, cart: Cart, left: Left): Offer | null {
  const lines = linesOf(
    cart,
    mechanic.parts.map((part) => part.product),
  );
  const quantityOf = (product: ProductId): number => lines.find((l) => l.product === product)?.quantity ?? 0;
  const wanted = Math.min(...mechanic.parts.map((part) => Math.floor(quantityOf(part.product) / part.quantity)));
  if (wanted === 0) return null;
  const single = sumOf(mechanic.parts.map((part) => valueAt(cart.prices.get(part.product)!.price, part.quantity)));
  const saved = minus(single, mechanic.price);
  if (saved <= 0) return null;
  const [rounds, bound] = bounded(scheme, wanted, fen(saved), left);
  const off = fen(saved * rounds);
  return { scheme, rounds, touches: lines.map((l) => l.product), gift: null, off, benefit: off, bound };
}

export const NOTHING_HAD: Left = { had: 0, budget: null };
export const isEmpty = (offer: Offer): boolean => offer.off === NOTHING && (offer.gift?.quantity ?? NONE) === NONE;
