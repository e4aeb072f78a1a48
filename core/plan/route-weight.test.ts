import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { anId, today } from '../field-day/ids.ts';
import { routeWeight } from './route-weight.ts';

const route = (code: string, ...outlets: number[]) => ({ code, outlets: outlets.map(anId) });
const [north, south, fresh] = [route('N', 1, 2), route('S', 3), route('F', 4)];
const all = [north, south, fresh];
const sold = (...totals: (number | null)[]) => ({
  visits: totals.map((total, i) => ({
    visit: anId(90 + i),
    day: today,
    rep: anId(9),
    outcome: null,
    stock: {},
    removed: {},
    seen: {},
    competitors: [],
    ordered: {},
    total: total === null ? null : fen(total),
    next: null,
  })),
});
// North: 300 and 100 a visit = 400. South: 300, 0 → 150 … both in yuan × 100.
const histories = new Map([
  [anId(1), sold(30_000)],
  [anId(2), sold(10_000, 10_000)],
  [anId(3), sold(40_000, null)],
]);

test('[P10] 400 and 200 a walk: the average route sells 300, so they weigh 4/3 and 2/3', () => {
  expect(routeWeight([north], all, histories)).toBeCloseTo(4 / 3, 10);
  expect(routeWeight([south], all, histories)).toBeCloseTo(2 / 3, 10);
});

test('[P10] a day of both weighs their mean; a new route, no route and no sales weigh 1', () => {
  expect(routeWeight([north, south], all, histories)).toBeCloseTo(1, 10);
  expect(routeWeight([fresh], all, histories)).toBe(1);
  expect(routeWeight([], all, histories)).toBe(1);
  expect(routeWeight([north], all, new Map())).toBe(1);
});
