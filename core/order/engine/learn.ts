import type { ProductId } from '../../catalog/product.ts';
import { countsOf, type Counts } from './counts.ts';
import { allOf, type Calendar, type DayNumber, type Days } from './days.ts';
import {
  added,
  faded,
  NO_RATIO,
  type DemandState,
  type PairDemand,
  type Pool,
  type ProductDemand,
  type Ratio,
} from './demand-state.ts';
import {
  expectedOf,
  normalDays,
  placeOf,
  tasteOf,
  UNLIKE_DAYS,
  unlikePromotions,
  type Expected,
  type Place,
} from './expect.ts';
import { sizeClass, tailAfter, type Tail } from './tail.ts';

/** What a visit saw of one product: the facts from which demand is learnt, base units. */
export interface LineSeen {
  readonly product: ProductId;
  /** Saleable stock; null when it was not counted. */
  readonly counted: number | null;
  /** Expired, damaged, returned since the last visit: left the shelf without being sold. */
  readonly removed: number;
  /** What came since the last visit. */
  readonly delivered: readonly { readonly day: DayNumber; readonly quantity: number }[];
}

/** One visit. Each product once. */
export interface VisitSeen {
  readonly outlet: string;
  readonly day: DayNumber;
  readonly lines: readonly LineSeen[];
}

/** Half-lives of what was learnt, days. */
const PRODUCT_HALF_LIFE = 300;
const PROMOTION_HALF_LIFE = 150;
const TASTE_HALF_LIFE = 180;
const SIZE_HALF_LIFE = 200;
const SPREAD_HALF_LIFE = 400;
/** What all products together keep of the past when one interval more is learnt. */
const POOL_KEEPS = 0.9999;
/** [O32] More than so many times what was expected is a special order and counts as so many times. */
const SPECIAL = 20;
/** A surprise counts as at most so many times the variance, or one wedding would make a shop wild for a year. */
const SURPRISE = 12;
const WILDEST = 2_000;
/** How many lines weigh as much as one in the size of an outlet. */
const LINES_PER_SIZE = 10;

/** What one interval between two counts taught. */
interface Lesson {
  readonly place: Place;
  readonly days: Days;
  readonly expected: Expected;
  /** Units asked for, with those that an empty shelf did not have, special orders cut. */
  readonly asked: number;
  /** Strayed², units², and how much it weighs. */
  readonly strayed: number;
  readonly weight: number;
  readonly fallen: { readonly from: number; readonly to: number; readonly isCutOff: boolean };
}

/** [O30] The state after one more visit: a pure fold, the same on the phone and on the server. Visits come in their order. */
export function learn(state: DemandState, visit: VisitSeen, calendar: Calendar): DemandState {
  const before = state.outlets[visit.outlet] ?? { day: visit.day, size: NO_RATIO, pairs: {} };
  const pairs = { ...before.pairs };
  const lessons: Lesson[] = [];
  for (const line of visit.lines) {
    const pair = before.pairs[line.product];
    const lesson = pair ? lessonOf(placeOf(state, visit.outlet, line.product), line, visit.day, calendar) : null;
    if (lesson) lessons.push(lesson);
    const next = pairAfter(pair, line, visit.day, lesson);
    if (next) pairs[line.product] = next;
  }
  if (lessons.length === 0) return { ...state, outlets: { ...state.outlets, [visit.outlet]: { ...before, pairs } } };
  const size = sizeAfter(faded(before.size, visit.day - before.day, SIZE_HALF_LIFE), lessons);
  return {
    pool: poolAfter(state.pool, lessons, visit.day),
    outlets: { ...state.outlets, [visit.outlet]: { day: visit.day, size, pairs } },
  };
}

/** What the interval since the last count says; null where it says nothing: no count, no stock, or a sum that cannot be. */
function lessonOf(place: Place, line: LineSeen, day: DayNumber, calendar: Calendar): Lesson | null {
  const pair = place.pair!;
  if (line.counted === null) return null;
  const came = pair.delivered + line.delivered.reduce((sum, { quantity }) => sum + quantity, 0);
  const sold = pair.counted + came - pair.removed - line.removed - line.counted;
  if (sold < 0) return null;
  // [O31] An empty shelf sells nothing: only days from the first delivery on say something.
  const from = pair.counted > 0 ? pair.day : (pair.firstDelivery ?? line.delivered[0]?.day ?? day);
  const days = calendar(place.product, from, day);
  if (allOf(days) <= 0) return null;

  const expected = expectedOf(place, days);
  const counts = countsOf(expected.mean, expected.variance);
  const isCutOff = line.counted === 0;
  const asked = Math.min(
    isCutOff ? askedBeyond(counts, sold) : sold,
    Math.max(SPECIAL * Math.max(1, expected.mean), 0),
  );
  return {
    place,
    days,
    expected,
    asked,
    strayed: Math.min((asked - expected.mean) ** 2, SURPRISE * expected.variance),
    weight: Math.min(1, 2 * expected.mean),
    fallen: { from: counts.atMost(sold - 1), to: counts.atMost(sold), isCutOff },
  };
}

/** [O31] What was asked where `sold` was all there was: the mean of all counts that are no smaller, at most one expectation more. */
function askedBeyond(counts: Counts, sold: number): number {
  const most = sold + counts.mean + 1;
  const end = Math.ceil(counts.mean + 6 * Math.sqrt(counts.variance)) + sold + 2;
  const step = Math.max(1, Math.ceil((end - sold) / 200));
  let below = counts.atMost(sold - 1);
  let [sum, all] = [0, 0];
  for (let units = sold; units < end; units += step) {
    const upTo = counts.atMost(units + step - 1);
    sum += (upTo - below) * (units + (step - 1) / 2);
    all += upTo - below;
    below = upTo;
  }
  return all < 1e-9 ? Math.min(sold + 1, most) : Math.min(sum / all, most);
}

function pairAfter(
  pair: PairDemand | undefined,
  line: LineSeen,
  day: DayNumber,
  lesson: Lesson | null,
): PairDemand | undefined {
  const { counted } = line;
  if (counted === null) {
    if (!pair) return undefined;
    // Not counted: what came and what spoilt is kept for the next count.
    return {
      ...pair,
      delivered: pair.delivered + line.delivered.reduce((sum, { quantity }) => sum + quantity, 0),
      removed: pair.removed + line.removed,
      firstDelivery: pair.firstDelivery ?? line.delivered[0]?.day ?? null,
    };
  }
  const now = { day, counted, delivered: 0, removed: 0, firstDelivery: null };
  if (!pair) return { ...now, seen: 0, taste: NO_RATIO, spread: NO_RATIO };
  const gone = day - pair.day;
  const taste = faded(pair.taste, gone, TASTE_HALF_LIFE);
  const spread = faded(pair.spread, gone, SPREAD_HALF_LIFE);
  if (!lesson) return { ...now, seen: pair.seen, taste, spread };
  const { place, days, asked } = lesson;
  return {
    ...now,
    seen: pair.seen + 1,
    taste: added(taste, asked, place.size * place.rates.perDay * normalDays(days, place.rates)),
    spread: strayedAfter(spread, lesson),
  };
}

const strayedAfter = (spread: Ratio, { place, expected, strayed, weight }: Lesson): Ratio => {
  const own = strayed - UNLIKE_DAYS * expected.normal ** 2 - unlikePromotions(place.pool) * expected.promoted ** 2;
  const share = Math.max(-1, Math.min(WILDEST, own / Math.max(0.3, expected.mean)));
  return added(spread, weight * share, weight);
};

function sizeAfter(size: Ratio, lessons: readonly Lesson[]): Ratio {
  let [over, under] = [0, 0];
  for (const { place, days, asked } of lessons) {
    over += asked;
    under += place.rates.perDay * normalDays(days, place.rates);
  }
  return added(size, over / LINES_PER_SIZE, under / LINES_PER_SIZE);
}

function poolAfter(pool: Pool, lessons: readonly Lesson[], day: DayNumber): Pool {
  const products = { ...pool.products };
  const tails: Tail[] = pool.tails.slice();
  let { perDay, price, feature, spread, unlike } = pool;
  const keep = (ratio: Ratio): Ratio => ({ over: ratio.over * POOL_KEEPS, under: ratio.under * POOL_KEEPS });
  for (const lesson of lessons) {
    const { place, days, expected, asked } = lesson;
    products[place.product] = productAfter(products[place.product], lesson, day);
    perDay = added(keep(perDay), asked / normalDays(days, place.rates), place.size);
    if (days.price > 0) price = added(keep(price), ...priceShare(lesson));
    if (days.feature > 0) feature = added(keep(feature), ...featureShare(lesson));
    spread = strayedAfter(keep(spread), lesson);
    if (expected.promoted > 2 * expected.normal) unlike = unlikeAfter(keep(unlike), lesson);
    const size = sizeClass(expected.mean);
    tails[size] = tailAfter(tails[size]!, lesson.fallen);
  }
  return { perDay, price, feature, spread, unlike, tails, products };
}

function productAfter(product: ProductDemand | undefined, lesson: Lesson, day: DayNumber): ProductDemand {
  const { place, days, asked } = lesson;
  const old = product ?? { day, perDay: NO_RATIO, price: NO_RATIO, feature: NO_RATIO, spread: NO_RATIO };
  const gone = day - old.day;
  const price = faded(old.price, gone, PROMOTION_HALF_LIFE);
  const feature = faded(old.feature, gone, PROMOTION_HALF_LIFE);
  return {
    day,
    perDay: added(faded(old.perDay, gone, PRODUCT_HALF_LIFE), asked, place.size * normalDays(days, place.rates)),
    price: days.price > 0 ? added(price, ...priceShare(lesson)) : price,
    feature: days.feature > 0 ? added(feature, ...featureShare(lesson)) : feature,
    spread: strayedAfter(faded(old.spread, gone, SPREAD_HALF_LIFE), lesson),
  };
}

/**
 * Of an interval with normal and promotion days nobody knows which unit was sold when: units are shared out as they were
 * expected, over what the promotion days would have sold as normal ones.
 */
function share(lesson: Lesson, times: number, days: number): [number, number] {
  const { place, asked } = lesson;
  const part = (times * days) / normalDays(lesson.days, place.rates);
  return [asked * part, tasteOf(place.pair) * place.size * place.rates.perDay * days];
}
const priceShare = (lesson: Lesson): [number, number] => share(lesson, lesson.place.rates.price, lesson.days.price);
const featureShare = (lesson: Lesson): [number, number] =>
  share(lesson, lesson.place.rates.feature, lesson.days.feature);

function unlikeAfter(unlike: Ratio, { expected, strayed }: Lesson): Ratio {
  const promoted = expected.promoted ** 2;
  const weight = Math.min(50, promoted / expected.variance);
  return added(unlike, (weight * (strayed - expected.spread * expected.mean)) / promoted, weight);
}
