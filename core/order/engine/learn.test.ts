import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Calendar } from './days.ts';
import { DemandState, NO_RATIO, nothingLearnt, type Ratio } from './demand-state.ts';
import { learn, type VisitSeen } from './learn.ts';

const calendar: Calendar = (product, from, to) => {
  const days = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const price = days.filter((day) => day % 28 < 5 && product !== 'TEA').length;
  const feature = days.filter((day) => day % 28 >= 20 && product === 'COLA').length;
  return { normal: days.length - price - feature, promoted: { 'price 2': price, feature } };
};
const all = (state: DemandState, visits: readonly VisitSeen[]): DemandState =>
  visits.reduce((before, visit) => learn(before, visit, calendar), state);

const aLine = fc.record({
  counted: fc.option(fc.nat(60)),
  removed: fc.nat(3),
  came: fc.option(fc.record({ ago: fc.integer({ min: 0, max: 6 }), quantity: fc.integer({ min: 1, max: 48 }) })),
});
const visitsOf = fc
  .array(
    fc.record({
      outlet: fc.constantFrom('shop', 'kiosk', 'school'),
      gap: fc.integer({ min: 0, max: 9 }),
      lines: fc.tuple(aLine, aLine, aLine),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((steps) => {
    let day = 20_000;
    return steps.map(({ outlet, gap, lines }): VisitSeen => {
      day += gap;
      return {
        outlet,
        day,
        lines: lines.map(({ counted, removed, came }, i) => ({
          product: ['TEA', 'COLA', 'WATER'][i]!,
          counted,
          removed,
          delivered: came ? [{ day: day - came.ago, quantity: came.quantity }] : [],
        })),
      };
    });
  });

test('[O30] a snapshot that goes on equals a whole rebuild, to the last bit', () => {
  fc.assert(
    fc.property(visitsOf, fc.nat(60), (visits, at) => {
      const whole = all(nothingLearnt, visits);
      const snapshot: unknown = JSON.parse(JSON.stringify(all(nothingLearnt, visits.slice(0, at))));
      expect(all(v.parse(DemandState, snapshot), visits.slice(at))).toStrictEqual(whole);
    }),
    { numRuns: 200, seed: 30 },
  );
});

test('[O30] learning changes nothing of what was: the state before is still the state before', () => {
  fc.assert(
    fc.property(visitsOf, (visits) => {
      const before = all(nothingLearnt, visits);
      const kept = structuredClone(before);
      learn(before, { ...visits.at(-1)!, day: visits.at(-1)!.day + 7 }, calendar);
      expect(before).toStrictEqual(kept);
    }),
    { numRuns: 50, seed: 31 },
  );
});

const visit = (day: number, counted: number | null, came = 0, removed = 0): VisitSeen => ({
  outlet: 'shop',
  day,
  lines: [{ product: 'TEA', counted, removed, delivered: came > 0 ? [{ day: day - 4, quantity: came }] : [] }],
});

test('[O30] a shop that sells fourteen a week is known after a year: two a day', () => {
  let state = nothingLearnt;
  for (let week = 0; week < 52; week++) state = learn(state, visit(7 * week, 20, week > 0 ? 14 : 0), calendar);
  const { pairs, size } = state.outlets.shop!;
  const day = state.pool.products.TEA!.perDay;
  expect(pairs.TEA!.seen).toBe(51);
  const [perDay, sizes] = [day.over / day.under, size.over / size.under];
  expect((pairs.TEA!.taste.over / pairs.TEA!.taste.under) * perDay * sizes).toBeGreaterThan(1.7);
  expect((pairs.TEA!.taste.over / pairs.TEA!.taste.under) * perDay * sizes).toBeLessThan(2.3);
});

test('[O4] what was not counted is kept for the next count: 24, 12 came, blank, 12 came, 10 left: 38 sold in fourteen days', () => {
  const counted = all(nothingLearnt, [visit(0, 24), visit(7, null, 12, 0), visit(14, 10, 12, 0)]);
  const pair = counted.outlets.shop!.pairs.TEA!;
  expect(pair).toMatchObject({ day: 14, counted: 10, delivered: 0, removed: 0, seen: 1 });
  // Nothing was expected, so little that 38 is a special order: twenty times one.
  expect(pair.taste.over).toBeCloseTo(20, 9);
  expect(all(nothingLearnt, [visit(0, 24), visit(7, null, 12, 2)]).outlets.shop!.pairs.TEA).toMatchObject({
    counted: 24,
    delivered: 12,
    removed: 2,
    firstDelivery: 3,
    seen: 0,
  });
});

test('[O29] how unlike tastes are is learnt from how far they lie from 1, beyond chance: 12 where 8 were due', () => {
  const pair = { day: 0, counted: 24, delivered: 0, removed: 0, firstDelivery: null, seen: 5, spread: NO_RATIO };
  const of = (taste: Ratio): Ratio =>
    learn(
      { ...nothingLearnt, outlets: { shop: { day: 0, size: NO_RATIO, pairs: { TEA: { ...pair, taste } } } } },
      visit(7, 10),
      calendar,
    ).pool.unlikeTastes;
  // It weighs 8 ÷ (8 + 8 × 1.3); 0.5² lies 1.3 ÷ 8 of chance above nothing.
  const weight = 8 / 18.4;
  expect(of({ over: 12, under: 8 }).under).toBeCloseTo(weight, 9);
  expect(of({ over: 12, under: 8 }).over).toBeCloseTo(weight * (0.25 - 1.3 / 8), 9);
  expect(of(NO_RATIO)).toEqual(NO_RATIO);
});
