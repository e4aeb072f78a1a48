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
/** A taste that nobody saw is as sure as if so many units had been. */
const TASTE_KNOWN_BY = 8;
/** How unlike tastes are, as it came out, is held between these; of φ this is the most that makes a taste less believed. */
const UNLIKE_TASTES = { value: 0.125, weight: 300 };
const [LEAST_UNLIKE, MOST_UNLIKE] = [0.02, 2];
const MOST_SPREAD = 3;
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

/**
 * [O29] Does this outlet sell more of this product than its size says? Its taste, 1 before anything is known. It is drawn to
 * 1 by φ ÷ the variance of tastes in units: where tastes are alike, or units come by the dozen, many are needed to believe it.
 */
export const tasteOf = ({ pair, pool, spread }: Pick<Place, 'pair' | 'pool' | 'spread'>): number =>
  drawn(pair?.taste ?? NO_RATIO, { value: 1, weight: Math.min(MOST_SPREAD, spread) / unlikeTastes(pool) });
const unlikeTastes = (pool: Pool): number =>
  Math.min(MOST_UNLIKE, Math.max(LEAST_UNLIKE, drawn(pool.unlikeTastes, UNLIKE_TASTES)));

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
  readonly spread: number;
}

export function placeOf(state: DemandState, outlet: string, product: ProductId): Place {
  const { pool } = state;
  const pair = state.outlets[outlet]?.pairs[product];
  return {
    pool,
    product,
    rates: ratesOf(pool, product),
    size: sizeOf(state, outlet),
    pair,
    spread: spreadOf(pool, product, pair),
  };
}

/**
 * [O29] Mean = taste × size × units a day × days, promotion days counted as many times as they sell.
 * Variance = φ × mean + what makes days and promotions unlike + what is not known yet of the taste (Gamma: mean² ÷ weight).
 */
export function expectedOf(place: Place, days: Days): Expected {
  const { rates, pair, spread } = place;
  const perDay = tasteOf(place) * place.size * rates.perDay;
  const normal = perDay * days.normal;
  const promoted = perDay * promotedDays(days, rates);
  const mean = normal + promoted;
  const known = (pair?.taste.over ?? 0) + TASTE_KNOWN_BY;
  const variance =
    spread * mean + UNLIKE_DAYS * normal ** 2 + unlikePromotions(place.pool) * promoted ** 2 + mean ** 2 / known;
  return { mean, variance, normal, promoted, spread };
}

/** Units a week on the days of a horizon: what is told to the owner. */
export const perWeek = (expected: Expected, days: Days): number =>
  allOf(days) === 0 ? 0 : (7 * expected.mean) / allOf(days);
