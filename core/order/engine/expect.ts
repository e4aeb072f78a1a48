import type { ProductId } from '../../catalog/product.ts';
import { allOf, promotedOf, type Days, type PromotionSort } from './days.ts';
import {
  drawn,
  NO_RATIO,
  type Belief,
  type DemandState,
  type PairDemand,
  type Pool,
  type ProductDemand,
  type Ratio,
} from './demand-state.ts';

/**
 * What is believed before anything was seen, and how many units (or days, where days are below the line) it weighs.
 * Measured on development data (bench/orders); results move by a few per cent between half and double of each.
 */
const ANY_PRODUCT = { value: 0.05, weight: 5 };
const PRODUCT_WEIGHT = 20;
/** How many times as much sells on a promotion day. */
const ANY_PROMOTION: Readonly<Record<PromotionSort, number>> = {
  price: 2,
  'price 0': 1.1,
  'price 1': 1.5,
  'price 2': 2,
  'price 3': 2.5,
  'price 4': 3,
  feature: 4,
  'feature 0': 2,
  'feature 1': 3,
  'feature 2': 4.5,
  'feature 3': 6,
  'feature 4': 10,
};
const ANY_PROMOTION_WEIGHT = 5;
const PROMOTION_WEIGHT = 10;
const USUAL_SIZE = { value: 1, weight: 20 };
const USUAL_TASTE = { value: 1, weight: 8 };
const ANY_SPREAD = { value: 1.3, weight: 20 };
const PRODUCT_SPREAD_WEIGHT = 8;
const PAIR_SPREAD_WEIGHT = 8;
const UNLIKE_PROMOTIONS = { value: 0.1, weight: 300 };

/** How one product sells in general: units a day at size 1, and how many times that in a promotion. */
export interface Rates {
  readonly perDay: number;
  readonly times: (sort: PromotionSort) => number;
}

const NOTHING: Pick<ProductDemand, 'perDay' | 'times' | 'spread'> = { perDay: NO_RATIO, times: {}, spread: NO_RATIO };
const ofProduct = (pool: Pool, product: ProductId): typeof NOTHING => pool.products[product] ?? NOTHING;

/** [O29] A product is drawn toward all products. */
export function ratesOf(pool: Pool, product: ProductId): Rates {
  const own = ofProduct(pool, product);
  return {
    perDay: perDayWith(pool, own.perDay),
    times: (sort) => {
      const any: Belief = { value: ANY_PROMOTION[sort], weight: ANY_PROMOTION_WEIGHT };
      const all = drawn(pool.times[sort] ?? NO_RATIO, any);
      return drawn(own.times[sort] ?? NO_RATIO, { value: all, weight: PROMOTION_WEIGHT });
    },
  };
}

/** Units a day at size 1, drawn toward all products. */
export const perDayWith = (pool: Pool, own: Ratio): number =>
  drawn(own, { value: drawn(pool.perDay, ANY_PRODUCT), weight: PRODUCT_WEIGHT });

/** [O29] An outlet's size: its sales ÷ what an outlet of size 1 would sell of the same products; 1 before anything is known. */
export const sizeWith = (size: Ratio): number => drawn(size, USUAL_SIZE);
const sizeOf = (state: DemandState, outlet: string): number => sizeWith(state.outlets[outlet]?.size ?? NO_RATIO);

/** [O29] Does this outlet sell more of this product than its size says? Its taste, 1 before anything is known. */
export const tasteOf = (pair: Pick<PairDemand, 'taste'> | undefined): number =>
  drawn(pair?.taste ?? NO_RATIO, USUAL_TASTE);

/** Sales in normal days; a promotion day is as many of them as it sells times more. */
export const normalDays = (days: Days, rates: Rates): number => days.normal + promotedDays(days, rates);
const promotedDays = (days: Days, rates: Rates): number =>
  promotedOf(days).reduce((sum, [sort, count]) => sum + rates.times(sort) * count, 0);

/** What is expected of one product in one outlet in some days, base units, and how sure that is (units²). */
export interface Expected {
  readonly mean: number;
  readonly variance: number;
  /** The parts of the mean that fall on normal and on promotion days. */
  readonly normal: number;
  readonly promoted: number;
  /** φ: variance ÷ mean of counts, before what makes days and promotions unlike each other. */
  readonly spread: number;
}

/** φ of a pair, drawn toward its product, which is drawn toward all products; never below that of pure chance. */
function spreadOf(pool: Pool, product: ProductId, pair: PairDemand | undefined): number {
  const all = drawn(pool.spread, ANY_SPREAD);
  const own = drawn(ofProduct(pool, product).spread, { value: all, weight: PRODUCT_SPREAD_WEIGHT });
  return Math.max(1, drawn(pair?.spread ?? NO_RATIO, { value: own, weight: PAIR_SPREAD_WEIGHT }));
}

/** Variance ÷ mean² of normal days beyond what counts do by themselves: weather, season, a school that closes. */
export const UNLIKE_DAYS = 0.02;
/** The same between promotions of one kind, as it came out. */
export const unlikePromotions = (pool: Pool): number => Math.max(0, drawn(pool.unlikePromotions, UNLIKE_PROMOTIONS));

/** The place of an expectation: the outlet's size and the pair are looked up once for all horizons. */
export interface Place {
  readonly pool: Pool;
  readonly product: ProductId;
  readonly rates: Rates;
  readonly size: number;
  readonly pair: PairDemand | undefined;
}

export const placeOf = (state: DemandState, outlet: string, product: ProductId): Place => ({
  pool: state.pool,
  product,
  rates: ratesOf(state.pool, product),
  size: sizeOf(state, outlet),
  pair: state.outlets[outlet]?.pairs[product],
});

/**
 * [O29] Mean = taste × size × units a day × days, promotion days counted as many times as they sell.
 * Variance = φ × mean + what makes days and promotions unlike + what is not known yet of the taste (Gamma: mean² ÷ weight).
 */
export function expectedOf(place: Place, days: Days): Expected {
  const { rates, pair } = place;
  const perDay = tasteOf(pair) * place.size * rates.perDay;
  const normal = perDay * days.normal;
  const promoted = perDay * promotedDays(days, rates);
  const mean = normal + promoted;
  const spread = spreadOf(place.pool, place.product, pair);
  const known = (pair?.taste.over ?? 0) + USUAL_TASTE.weight;
  const variance =
    spread * mean + UNLIKE_DAYS * normal ** 2 + unlikePromotions(place.pool) * promoted ** 2 + mean ** 2 / known;
  return { mean, variance, normal, promoted, spread };
}

/** Units a week on the days of a horizon: what is told to the owner. */
export const perWeek = (expected: Expected, days: Days): number =>
  allOf(days) === 0 ? 0 : (7 * expected.mean) / allOf(days);
