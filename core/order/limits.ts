import { NONE, toWholePacks, units, type Quantity, type Rounding } from '../base/quantity.ts';
import { caseOf, type Product } from '../catalog/product.ts';
import type { Adjustment, Arithmetic } from './suggestion.ts';

/** What a quantity must fit into, wherever it comes from: the trade's rule or the engine. Base units and trading days. */
export interface Limits {
  readonly product: Pick<Product, 'packs' | 'minimum'>;
  /** O: ordered and on the way. */
  readonly onTheWay: Quantity;
  readonly isMustStock: boolean;
  /** Days for which fresh goods can be sold; null when they do not spoil. */
  readonly saleableDays: number | null;
  /** How much fits: shelf, cooler and back room together. */
  readonly capacity: Quantity | null;
  /** What the distributor has. */
  readonly available: Quantity | null;
}

/** The share of saleable life in which the goods should be sold. */
const LIFE_SHARE = 0.8;

/** Notes one step of the sum, and gives what came out of it. */
export type Adjust = <T extends number | null>(code: Adjustment, from: number | null, to: T) => T;

/** [O23] A list of steps, and the hand that writes it. */
export function adjusting(): { readonly adjustments: Arithmetic['adjustments']; readonly adjust: Adjust } {
  const adjustments: Arithmetic['adjustments'] = [];
  const adjust: Adjust = (code, from, to) => {
    adjustments.push({ code, from, to });
    return to;
  };
  return { adjustments, adjust };
}

export interface Wanted {
  readonly counted: Quantity;
  readonly perDay: number;
  readonly wanted: number;
  readonly rounding: Rounding;
}

/** Caps, then whole packs, then the caps again, the line's minimum and what the distributor has. */
export function inPacks(limits: Limits, { counted, perDay, wanted: raw, rounding }: Wanted, adjust: Adjust): Quantity {
  const pack = caseOf(limits.product).factor;
  const held = counted + limits.onTheWay;
  const byLife =
    limits.saleableDays === null ? Infinity : Math.max(0, perDay * limits.saleableDays * LIFE_SHARE - held);
  const byRoom = limits.capacity === null ? Infinity : Math.max(0, limits.capacity - held);
  let wanted = raw;
  if (wanted > byLife) wanted = adjust('short-life-cap', wanted, byLife);
  if (wanted > byRoom) wanted = adjust('capacity-cap', wanted, byRoom);
  const cap = Math.min(byLife, byRoom);

  let whole = toWholePacks(wanted, pack, rounding);
  if (whole === 0 && limits.isMustStock && counted === 0 && limits.onTheWay === 0) whole = units(pack);
  if (whole > cap) whole = toWholePacks(cap, pack, 'down');
  if (whole !== wanted) adjust('rounded', wanted, whole);
  return withSupply(limits, withMinimum(limits, whole, cap, adjust), adjust);
}

export function withMinimum({ product }: Limits, quantity: Quantity, cap: number, adjust: Adjust): Quantity {
  if (quantity === 0 || quantity >= product.minimum) return quantity;
  const least = toWholePacks(product.minimum, caseOf(product).factor, 'up');
  return adjust('line-minimum', quantity, least <= cap ? least : NONE);
}

export function withSupply({ product, available }: Limits, quantity: Quantity, adjust: Adjust): Quantity {
  if (available === null || quantity <= available) return quantity;
  return adjust('limited-supply', quantity, toWholePacks(available, caseOf(product).factor, 'down'));
}
