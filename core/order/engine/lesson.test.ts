import { expect, test } from 'vitest';
import { normalOnly, type Calendar } from './days.ts';
import { NO_RATIO, nothingLearnt, type PairDemand } from './demand-state.ts';
import type { Place } from './expect.ts';
import { lessonOf, soldSince, type LineSeen } from './lesson.ts';

const calendar: Calendar = (_, from, to) => normalOnly(to - from);
const pair: PairDemand = {
  day: 0,
  counted: 24,
  delivered: 0,
  removed: 0,
  firstDelivery: null,
  seen: 4,
  taste: { over: 92, under: 92 },
  spread: NO_RATIO,
};
/** Two a day: fourteen a week. */
const place = (of: Partial<PairDemand> = {}): Place => ({
  pool: nothingLearnt.pool,
  product: 'TEA',
  rates: { perDay: 2, times: () => 2 },
  size: 1,
  pair: { ...pair, ...of },
  spread: 1.3,
});
const line = (counted: number | null, more: Partial<LineSeen> = {}): LineSeen => ({
  product: 'TEA',
  counted,
  removed: 0,
  delivered: [],
  ...more,
});

test('[O1] 24 at the last count, 48 came, 3 spoilt, 20 left: 49 sold; what came before a skipped count is in it', () => {
  const seen = line(20, { delivered: [{ day: 2, quantity: 48 }], removed: 3 });
  expect(soldSince(pair, seen)).toBe(49);
  expect(soldSince({ ...pair, delivered: 12, removed: 1 }, seen)).toBe(60);
  expect(soldSince(undefined, seen)).toBeNull();
  expect(soldSince(pair, line(null))).toBeNull();
});

test('[O31] with goods left, what was sold is what was asked for: 24 − 10 = 14 in seven days', () => {
  const lesson = lessonOf(place(), line(10), 7, calendar)!;
  expect(lesson).toMatchObject({ asked: 14, days: { normal: 7 }, fallen: { isCutOff: false } });
  expect(lesson.expected.mean).toBeCloseTo(14, 9);
});

test('[O31] an empty shelf: at least the 24 were asked for, and no more than one expectation on top', () => {
  const { asked, fallen } = lessonOf(place(), line(0), 7, calendar)!;
  expect(asked).toBeGreaterThan(24);
  expect(asked).toBeLessThanOrEqual(24 + 14 + 1);
  expect(fallen.isCutOff).toBe(true);
});

test('[O31] what was empty sells from the first delivery on: 12 came on day 4, three days are learnt from', () => {
  const seen = line(6, { delivered: [{ day: 4, quantity: 12 }] });
  expect(lessonOf(place({ counted: 0 }), seen, 7, calendar)).toMatchObject({ asked: 6, days: { normal: 3 } });
  expect(lessonOf(place({ counted: 0 }), line(0), 7, calendar)).toBeNull();
  expect(lessonOf(place({ counted: 0 }), line(12, { delivered: [{ day: 7, quantity: 12 }] }), 7, calendar)).toBeNull();
});

test('[O5] more on the shelf than there can be teaches nothing', () => {
  expect(lessonOf(place(), line(30), 7, calendar)).toBeNull();
});

test('[O32] a wedding: 14 were due and 900 went, which is learnt as 20 × 14', () => {
  expect(lessonOf(place({ counted: 1_000 }), line(100), 7, calendar)!.asked).toBeCloseTo(280, 9);
  expect(lessonOf(place({ counted: 1_000 }), line(800), 7, calendar)!.asked).toBe(200);
});
