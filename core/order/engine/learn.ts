import { added, faded, NO_RATIO, type DemandState, type OutletDemand, type PairDemand } from './demand-state.ts';
import type { Calendar, DayNumber } from './days.ts';
import { normalDays, placeOf, ratesOf, sizeWith } from './expect.ts';
import { lessonOf, unitsOf, type Lesson, type LineSeen } from './lesson.ts';
import { poolAfter, SPREAD_HALF_LIFE, strayedAfter } from './pool-after.ts';

/** One visit. Each product once. */
export interface VisitSeen {
  readonly outlet: string;
  readonly day: DayNumber;
  readonly lines: readonly LineSeen[];
}

/** Half-lives of what was learnt, days. */
const TASTE_HALF_LIFE = 90;
const SIZE_HALF_LIFE = 200;
/** How many lines weigh as much as one in the size of an outlet. */
const LINES_PER_SIZE = 10;

/**
 * [O30] The state after one more visit: a pure fold, the same on the phone and on the server. Visits come in their order.
 * What all products and outlets learnt comes first, then the outlet's size by it, then the taste by both: one surprise is
 * not learnt three times.
 */
export function learn(state: DemandState, visit: VisitSeen, calendar: Calendar): DemandState {
  const before = state.outlets[visit.outlet] ?? { day: visit.day, size: NO_RATIO, pairs: {} };
  const lessons = new Map<string, Lesson>();
  for (const line of visit.lines) {
    if (!before.pairs[line.product]) continue;
    const lesson = lessonOf(placeOf(state, visit.outlet, line.product), line, visit.day, calendar);
    if (lesson) lessons.set(line.product, lesson);
  }
  const pool = lessons.size === 0 ? state.pool : poolAfter(state.pool, [...lessons.values()], visit.day);
  const learnt = { lessons, pool, day: visit.day };
  const outlet = lessons.size === 0 ? before : { ...before, day: visit.day, size: sizeAfter(before, learnt) };
  const pairs = { ...before.pairs };
  for (const line of visit.lines) {
    const next = pairAfter(before.pairs[line.product], line, sizeWith(outlet.size), learnt);
    if (next) pairs[line.product] = next;
  }
  return { pool, outlets: { ...state.outlets, [visit.outlet]: { ...outlet, pairs } } };
}

interface Learnt {
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly pool: DemandState['pool'];
  readonly day: DayNumber;
}

function sizeAfter(before: OutletDemand, { lessons, pool, day }: Learnt): OutletDemand['size'] {
  let [over, under] = [0, 0];
  for (const { place, days, asked } of lessons.values()) {
    const rates = ratesOf(pool, place.product);
    over += asked;
    under += rates.perDay * normalDays(days, rates);
  }
  return added(faded(before.size, day - before.day, SIZE_HALF_LIFE), over / LINES_PER_SIZE, under / LINES_PER_SIZE);
}

function pairAfter(
  pair: PairDemand | undefined,
  line: LineSeen,
  size: number,
  { lessons, pool, day }: Learnt,
): PairDemand | undefined {
  const { counted } = line;
  // Not counted: what came and what spoilt is kept for the next count.
  if (counted === null) {
    return (
      pair && {
        ...pair,
        delivered: pair.delivered + unitsOf(line.delivered),
        removed: pair.removed + line.removed,
        firstDelivery: pair.firstDelivery ?? line.delivered[0]?.day ?? null,
      }
    );
  }
  const now = { day, counted, delivered: 0, removed: 0, firstDelivery: null };
  if (!pair) return { ...now, seen: 0, taste: NO_RATIO, spread: NO_RATIO };
  const taste = faded(pair.taste, day - pair.day, TASTE_HALF_LIFE);
  const spread = faded(pair.spread, day - pair.day, SPREAD_HALF_LIFE);
  const lesson = lessons.get(line.product);
  if (!lesson) return { ...now, seen: pair.seen, taste, spread };
  const rates = ratesOf(pool, line.product);
  return {
    ...now,
    seen: pair.seen + 1,
    taste: added(taste, lesson.asked, size * rates.perDay * normalDays(lesson.days, rates)),
    spread: strayedAfter(spread, lesson),
  };
}
