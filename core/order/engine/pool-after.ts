import type { DayNumber } from './days.ts';
import { promotedOf } from './days.ts';
import { added, faded, NO_RATIO, type Pool, type ProductDemand, type Ratio, type Times } from './demand-state.ts';
import { normalDays, perDayWith, tasteOf, UNLIKE_DAYS, unlikePromotions, type Place } from './expect.ts';
import type { Lesson } from './lesson.ts';
import { sizeClass, tailAfter, type Tail } from './tail.ts';

/** Half-lives of what was learnt, days. */
const PRODUCT_HALF_LIFE = 120;
const PROMOTION_HALF_LIFE = 150;
export const SPREAD_HALF_LIFE = 400;
/** What all products together keep of the past when one interval more is learnt. */
const POOL_KEEPS = 0.9999;
const WILDEST = 2_000;
/** The most that one interval may weigh in that. */
const HEAVIEST = 50;
/** A taste weighs half when so many units × φ were expected of it, and none is wilder than this. */
const HALF_KNOWN = 8;
const WILDEST_TASTE = 9;

const kept = (ratio: Ratio): Ratio => ({ over: ratio.over * POOL_KEEPS, under: ratio.under * POOL_KEEPS });

/** [O29] What all outlets learnt of all products, after the lessons of one visit. */
export function poolAfter(pool: Pool, lessons: readonly Lesson[], day: DayNumber): Pool {
  const products = { ...pool.products };
  const tails: Tail[] = pool.tails.slice();
  let { perDay, times, spread, unlikePromotions: promoted, unlikeTastes } = pool;
  for (const lesson of lessons) {
    const { place, days, expected, asked } = lesson;
    const product = productAfter(pool, lesson, day);
    products[place.product] = product;
    const now = perDayWith(pool, product.perDay);
    perDay = added(kept(perDay), asked / normalDays(days, place.rates), place.size);
    times = timesAfter(times, lesson, now, kept);
    spread = strayedAfter(kept(spread), lesson);
    if (expected.promoted > 2 * expected.normal) promoted = unlikeAfter(kept(promoted), lesson);
    unlikeTastes = tastesAfter(kept(unlikeTastes), place);
    const size = sizeClass(expected.mean);
    tails[size] = tailAfter(tails[size]!, lesson.fallen);
  }
  return { perDay, times, spread, unlikePromotions: promoted, unlikeTastes, tails, products };
}

function productAfter(pool: Pool, lesson: Lesson, day: DayNumber): ProductDemand {
  const { place, days, asked } = lesson;
  const old = pool.products[place.product] ?? { day, perDay: NO_RATIO, times: {}, spread: NO_RATIO };
  const gone = day - old.day;
  const perDay = added(faded(old.perDay, gone, PRODUCT_HALF_LIFE), asked, place.size * normalDays(days, place.rates));
  const now = perDayWith(pool, perDay);
  return {
    day,
    perDay,
    times: timesAfter(old.times, lesson, now, (ratio) => faded(ratio, gone, PROMOTION_HALF_LIFE)),
    spread: strayedAfter(faded(old.spread, gone, SPREAD_HALF_LIFE), lesson),
  };
}

/**
 * Of an interval with normal and promotion days nobody knows which unit was sold when: units are shared out as they were
 * expected, over what the promotion days would have sold as normal ones.
 */
function timesAfter({ ...times }: Times, lesson: Lesson, perDay: number, age: (ratio: Ratio) => Ratio): Times {
  const { place, asked, days } = lesson;
  const all = normalDays(days, place.rates);
  for (const [sort, count] of promotedOf(days)) {
    const part = (place.rates.times(sort) * count) / all;
    const asNormal = tasteOf(place) * place.size * perDay * count;
    times[sort] = added(age(times[sort] ?? NO_RATIO), asked * part, asNormal);
  }
  return times;
}

/** How far sales strayed, units² ÷ units, beyond what makes days and promotions unlike. */
export function strayedAfter(spread: Ratio, { place, expected, strayed, weight }: Lesson): Ratio {
  const own = strayed - UNLIKE_DAYS * expected.normal ** 2 - unlikePromotions(place.pool) * expected.promoted ** 2;
  const beyond = Math.max(-1, Math.min(WILDEST, own / Math.max(0.3, expected.mean)));
  return added(spread, weight * beyond, weight);
}

/** [O29] How far the taste of a pair lies from 1, squared, beyond what chance does to so many units; many units weigh more. */
function tastesAfter(unlike: Ratio, { pair, spread }: Place): Ratio {
  const { over, under } = pair?.taste ?? NO_RATIO;
  if (under <= 0) return unlike;
  const weight = under / (under + HALF_KNOWN * spread);
  return added(unlike, weight * (Math.min(WILDEST_TASTE, (over / under - 1) ** 2) - spread / under), weight);
}

function unlikeAfter(unlike: Ratio, { expected, strayed }: Lesson): Ratio {
  const part = expected.promoted;
  const weight = Math.min(HEAVIEST, part ** 2 / expected.variance);
  return added(unlike, (weight * (strayed - expected.spread * expected.mean)) / part ** 2, weight);
}
