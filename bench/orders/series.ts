import { PROMOTION_SORTS, sortOf, type PromotionKind } from '../../core/order/engine/days.ts';

/**
 * The truth that no player sees: what one outlet's customers ask of one product, a whole number of units each day.
 * `promotion` holds what promotions make of each day: 0 for a normal one, else 1 + its place in PROMOTION_SORTS.
 */
export interface Series {
  readonly product: string;
  readonly demand: Int32Array;
  readonly promotion: Uint8Array;
}

/** A data set as the replay takes it: outlets with their series, all of the same number of days. */
export interface DemandSet {
  readonly name: string;
  readonly days: number;
  readonly outlets: readonly { readonly name: string; readonly series: readonly Series[] }[];
}

/** The share of time that is only learnt from; what comes after it is scored. */
export const WARM_UP = 0.6;

export const firstScoredDay = (days: number): number => Math.floor(days * WARM_UP);

/** All units of some days, `from` included, `to` not. */
export function unitsBetween(demand: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let day = Math.max(0, from); day < to && day < demand.length; day++) sum += demand[day]!;
  return sum;
}

/** How a promotion day stands in a series; `cut` in hundredths, null where the records do not say. */
export const promotionMark = (kind: PromotionKind, cut: number | null): number =>
  1 + PROMOTION_SORTS.indexOf(sortOf(kind, cut));
