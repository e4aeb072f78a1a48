import * as v from 'valibot';
import { Day, daysBetween, plusDays, weekdayOf } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Code, Name } from '../base/text.ts';
import type { Outlet } from '../outlet/outlet.ts';

/**
 * A fixed journey: these outlets in this order, on this weekday of every n-th week.
 * The plan of a day is computed from routes (see `stopsOn`), so a phone without a network knows every coming day.
 */
export const Route = v.strictObject({
  id: Id,
  code: Code,
  name: Name,
  /** Monday is 1. */
  weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  /** Every week is 1, every other week 2. */
  cycleWeeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
  /** A day of a week in which the route is walked. */
  anchor: Day,
  outlets: v.array(Id),
});
export type Route = v.InferOutput<typeof Route>;

const mondayOf = (on: Day): number => Math.floor(daysBetween('1970-01-05' as Day, on) / 7);

/** Is the route walked on this day? */
export function isWalkedOn(route: Pick<Route, 'weekday' | 'cycleWeeks' | 'anchor'>, on: Day): boolean {
  const weeks = mondayOf(on) - mondayOf(route.anchor);
  return weekdayOf(on) === route.weekday && ((weeks % route.cycleWeeks) + route.cycleWeeks) % route.cycleWeeks === 0;
}

/** The routes walked on a day, in order of their codes. */
export const routesOn = (routes: readonly Route[], on: Day): Route[] =>
  routes.filter((r) => isWalkedOn(r, on)).sort((a, b) => (a.code < b.code ? -1 : 1));

/** The outlets to call on that day, in walking order, each once. */
export const stopsOn = (routes: readonly Route[], on: Day): Id[] => [
  ...new Set(routesOn(routes, on).flatMap((r) => r.outlets)),
];

/** [R4] Whether a shop is called on that day at all. */
export const isCalledOn = (shop: Pick<Outlet, 'status' | 'doNotVisitUntil'>, on: Day): boolean =>
  shop.status !== 'closed' && (shop.doNotVisitUntil === null || shop.doNotVisitUntil <= on);

/** The next day on which one of the routes calls at the outlet, after `after`; null within `horizon` days. */
export function nextCall(routes: readonly Route[], outlet: Id, after: Day, horizon = 63): Day | null {
  for (let n = 1; n <= horizon; n++) {
    const on = plusDays(after, n);
    if (stopsOn(routes, on).includes(outlet)) return on;
  }
  return null;
}
