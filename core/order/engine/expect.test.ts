import { expect, test } from 'vitest';
import { normalOnly } from './days.ts';
import { NO_RATIO, nothingLearnt, type DemandState } from './demand-state.ts';
import { expectedOf, perWeek, placeOf, tasteOf } from './expect.ts';

const week = normalOnly(7);

test('[O29] where nothing is known: one unit in twenty days, so 0.7 in fourteen', () => {
  const expected = expectedOf(placeOf(nothingLearnt, 'shop', 'TEA'), normalOnly(14));
  expect(expected.mean).toBeCloseTo(0.7, 9);
  // Counts: 1.3 × 0.7. Days: 0.02 × 0.7². The taste of an outlet is worth 8 units: 0.7² ÷ 8.
  expect(expected.variance).toBeCloseTo(0.91 + 0.0098 + 0.06125, 9);
});

/**
 * 99 units of TEA in 80 days at size 1; the shop sold 40 where 10 were due, and 12 of TEA where 8 were. Tastes vary by
 * (27.5 + 0.125 × 300) ÷ 400 = 0.1625, so that one is drawn to 1 by 1.3 ÷ 0.1625 = 8 units.
 */
const learnt: DemandState = {
  pool: {
    ...nothingLearnt.pool,
    unlikeTastes: { over: 27.5, under: 100 },
    products: {
      TEA: {
        day: 0,
        perDay: { over: 99, under: 80 },
        times: { feature: { over: 90, under: 10 } },
        spread: NO_RATIO,
      },
    },
  },
  outlets: {
    shop: {
      day: 0,
      size: { over: 40, under: 10 },
      pairs: {
        TEA: {
          day: 0,
          counted: 6,
          delivered: 0,
          removed: 0,
          firstDelivery: null,
          seen: 5,
          taste: { over: 12, under: 8 },
          spread: NO_RATIO,
        },
      },
    },
  },
};

test('[O29] by hand: a day (99 + 1) ÷ (80 + 20) = 1, size (40 + 20) ÷ 30 = 2, taste (12 + 8) ÷ 16 = 1.25: 17.5 a week', () => {
  const place = placeOf(learnt, 'shop', 'TEA');
  const expected = expectedOf(place, week);
  expect(expected.mean).toBeCloseTo(17.5, 9);
  expect(perWeek(expected, week)).toBeCloseTo(17.5, 9);
  // Counts 1.3 × 17.5, days 0.02 × 17.5², the taste is known by 12 + 8 units: 17.5² ÷ 20.
  expect(expected.variance).toBeCloseTo(22.75 + 6.125 + 15.3125, 9);
});

test('[O29] a featured day sells (90 + 4 × 10) ÷ (10 + 10) = 6.5 times as much, a cut price twice before anybody saw one', () => {
  const place = placeOf(learnt, 'shop', 'TEA');
  expect(place.rates.perDay).toBe(1);
  expect([place.rates.times('price'), place.rates.times('feature')]).toEqual([2, 6.5]);
  const expected = expectedOf(place, { normal: 4, promoted: { price: 2, feature: 1 } });
  expect(expected.normal).toBeCloseTo(2.5 * 4, 9);
  expect(expected.promoted).toBeCloseTo(2.5 * (2 * 2 + 6.5), 9);
});

test('[O29] another outlet has the product’s pace at size 1, and another product that of all', () => {
  expect(expectedOf(placeOf(learnt, 'kiosk', 'TEA'), week).mean).toBeCloseTo(7, 9);
  expect(expectedOf(placeOf(learnt, 'shop', 'COLA'), week).mean).toBeCloseTo(2 * 0.05 * 7, 9);
});

test('[O29] where tastes are alike, or units come by the dozen, a taste needs more units to be believed', () => {
  const { pool, size, rates, pair, spread } = placeOf(learnt, 'shop', 'TEA');
  const taste = (more: Partial<Parameters<typeof tasteOf>[0]>): number => tasteOf({ pool, pair, spread, ...more });
  expect([size, rates.perDay, spread]).toEqual([2, 1, 1.3]);
  expect(taste({})).toBeCloseTo(1.25, 9);
  // Alike: no less than 0.02, 1.3 ÷ 0.02 = 65 units. By the dozen: φ counts as 3 at most, 3 ÷ 0.1625 units.
  expect(taste({ pool: { ...pool, unlikeTastes: { over: -60, under: 400 } } })).toBeCloseTo((12 + 65) / (8 + 65), 9);
  const weight = 3 / 0.1625;
  expect(taste({ spread: 12 })).toBeCloseTo((12 + weight) / (8 + weight), 9);
  expect(taste({ pair: undefined })).toBe(1);
});
