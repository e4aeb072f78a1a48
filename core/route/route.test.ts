import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, daysBetween, plusDays, weekdayOf, type Day } from '../base/day.ts';
import { anId, today } from '../field-day/ids.ts';
import { isWalkedOn, nextCall, routesOn, stopsOn, isCalledOn, type Route } from './route.ts';

const route = (more: Partial<Route>): Route => ({
  id: anId(1),
  code: 'R1',
  name: '城北周三',
  weekday: 3,
  cycleWeeks: 1,
  anchor: day('2026-11-25'),
  outlets: [anId(10), anId(11)],
  ...more,
});

test('[R1] every other week means every fourteen days, also before the anchor', () => {
  const other = route({ cycleWeeks: 2 });
  expect([-28, -14, 0, 14].map((n) => isWalkedOn(other, plusDays(today, n)))).toEqual([true, true, true, true]);
  expect([-7, 7, 21, 1, -1].map((n) => isWalkedOn(other, plusDays(today, n)))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('[R1] the anchor names a week and not a day: Monday and Sunday of it are the same', () => {
  for (const anchor of ['2026-11-23', '2026-11-29'])
    expect(isWalkedOn(route({ cycleWeeks: 2, anchor: day(anchor) }), today), anchor).toBe(true);
  for (const anchor of ['2026-11-22', '2026-11-30'])
    expect(isWalkedOn(route({ cycleWeeks: 2, anchor: day(anchor) }), today), anchor).toBe(false);
});

test('[R1] in any n weeks a route is walked once', () => {
  const any = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    cycleWeeks: fc.integer({ min: 1, max: 8 }),
    from: fc.integer({ min: -3000, max: 3000 }),
  });
  fc.assert(
    fc.property(any, ({ weekday, cycleWeeks, from }) => {
      const walked = Array.from({ length: cycleWeeks * 7 }, (_, i) => plusDays(today, from + i)).filter((on) =>
        isWalkedOn(route({ weekday, cycleWeeks }), on),
      );
      expect(walked).toHaveLength(1);
      expect(weekdayOf(walked[0]!)).toBe(weekday);
      // The Monday of its week is a whole number of cycles away from the Monday of the anchor.
      expect(Math.abs(daysBetween(day('2026-11-23'), plusDays(walked[0]!, 1 - weekday)) % (cycleWeeks * 7))).toBe(0);
    }),
  );
});

test('[R2] two routes of a day are one list, by code, and a shop on both is called once', () => {
  const routes = [
    route({ code: 'R2', outlets: [anId(12), anId(11)] }),
    route({}),
    route({ code: 'R0', weekday: 4, outlets: [anId(13)] }),
  ];
  expect(routesOn(routes, today).map((r) => r.code)).toEqual(['R1', 'R2']);
  expect(stopsOn(routes, today)).toEqual([anId(10), anId(11), anId(12)]);
  expect(stopsOn(routes, plusDays(today, 2))).toEqual([]);
});

test('[R3] the next call is after today', () => {
  expect(nextCall([route({})], anId(10), today)).toBe('2026-12-02');
  expect(nextCall([route({ cycleWeeks: 4 }), route({ weekday: 5, cycleWeeks: 8 })], anId(10), today)).toBe(
    '2026-11-27',
  );
  expect(nextCall([route({})], anId(99), today)).toBe(null);
});

test('[R4] a firm no until the 25th is none on the 25th, and a closed shop is never called', () => {
  const until = (doNotVisitUntil: Day | null) => ({ status: 'active', doNotVisitUntil }) as const;
  const on = day('2026-11-25');
  expect([until(null), until(on), until(day('2026-11-26'))].map((shop) => isCalledOn(shop, on))).toEqual([
    true,
    true,
    false,
  ]);
  expect(isCalledOn({ status: 'closed', doNotVisitUntil: null }, on)).toBe(false);
});
