import * as v from 'valibot';
import { ProductId } from '../../catalog/product.ts';
import { PROMOTION_SORTS, type PromotionSort } from './days.ts';
import { EMPTY_TAIL, SIZE_CLASSES, Tail } from './tail.ts';

const Real = v.pipe(v.number(), v.finite());
const Whole = v.pipe(v.number(), v.safeInteger());

/** A share of sums that fades with time: what was seen over what was expected of it, or over the days that it took. */
export const Ratio = v.strictObject({ over: Real, under: Real });
export type Ratio = v.InferOutput<typeof Ratio>;
export const NO_RATIO: Ratio = { over: 0, under: 0 };

/** One product in one outlet. */
export const PairDemand = v.strictObject({
  /** The day of the last count, and what was counted; from here on deliveries and what spoilt are added up. */
  day: Whole,
  counted: v.pipe(Whole, v.minValue(0)),
  delivered: v.pipe(Whole, v.minValue(0)),
  removed: v.pipe(Whole, v.minValue(0)),
  /** The day of the first delivery since: an empty shelf sells from there on. */
  firstDelivery: v.nullable(Whole),
  /** Intervals learnt from. */
  seen: v.pipe(Whole, v.minValue(0)),
  /** Sold ÷ what a product and an outlet of this size let expect. */
  taste: Ratio,
  /** How far sales stray from the expected, in units² ÷ units. */
  spread: Ratio,
});
export type PairDemand = v.InferOutput<typeof PairDemand>;

/** One outlet: how large it is, and what it sells. */
export const OutletDemand = v.strictObject({ day: Whole, size: Ratio, pairs: v.record(ProductId, PairDemand) });
export type OutletDemand = v.InferOutput<typeof OutletDemand>;

/** What sorts of promotion made of sales, in normal days; sorts that nobody has seen are not there. */
const Times = v.partial(
  v.strictObject(
    Object.fromEntries(PROMOTION_SORTS.map((sort) => [sort, Ratio])) as Record<PromotionSort, typeof Ratio>,
  ),
);
export type Times = v.InferOutput<typeof Times>;

/** One product in all outlets: units a day in an outlet of size 1, and what promotions make of it. */
export const ProductDemand = v.strictObject({
  day: Whole,
  perDay: Ratio,
  times: Times,
  spread: Ratio,
});
export type ProductDemand = v.InferOutput<typeof ProductDemand>;

/** All products together: what holds where nothing else is known. */
export const Pool = v.strictObject({
  perDay: Ratio,
  times: Times,
  spread: Ratio,
  /** How unlike promotions are to each other beyond chance, variance ÷ mean². */
  unlikePromotions: Ratio,
  /** How unlike the tastes of outlets are beyond chance, variance. */
  unlikeTastes: Ratio,
  tails: v.pipe(v.array(Tail), v.length(SIZE_CLASSES)),
  products: v.record(ProductId, ProductDemand),
});
export type Pool = v.InferOutput<typeof Pool>;

/** All that the engine knows. Plain JSON: a snapshot of it is itself. */
export const DemandState = v.strictObject({ pool: Pool, outlets: v.record(v.string(), OutletDemand) });
export type DemandState = v.InferOutput<typeof DemandState>;

export const nothingLearnt: DemandState = {
  pool: {
    perDay: NO_RATIO,
    times: {},
    spread: NO_RATIO,
    unlikePromotions: NO_RATIO,
    unlikeTastes: NO_RATIO,
    tails: Array.from({ length: SIZE_CLASSES }, () => EMPTY_TAIL),
    products: {},
  },
  outlets: {},
};

/** A number and how much it weighs: what is held to be true before anything was seen. */
export interface Belief {
  readonly value: number;
  readonly weight: number;
}

/** [O29] What was seen, drawn toward what was believed: few units move it little, many decide it. */
export const drawn = (seen: Ratio, toward: Belief): number =>
  (seen.over + toward.value * toward.weight) / (seen.under + toward.weight);

/** The ratio after some days: it weighs half when `halfLife` days are gone. */
export function faded(ratio: Ratio, days: number, halfLife: number): Ratio {
  const keep = 2 ** (-Math.max(0, days) / halfLife);
  return { over: ratio.over * keep, under: ratio.under * keep };
}

export const added = (ratio: Ratio, over: number, under: number): Ratio => ({
  over: ratio.over + over,
  under: ratio.under + under,
});
