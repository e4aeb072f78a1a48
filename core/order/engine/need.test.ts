import { expect, test } from 'vitest';
import type { Counts } from './counts.ts';
import { needOf, SERVICE_LEVELS, shortOf, type Horizon } from './need.ts';

/** So many units are asked for with so much chance each; nothing else can happen. */
const chances = (...of: readonly (readonly [units: number, chance: number])[]): Counts => ({
  mean: of.reduce((sum, [units, chance]) => sum + units * chance, 0),
  variance: 0,
  atMost: (units) => of.reduce((sum, [asked, chance]) => sum + (asked <= units ? chance : 0), 0),
});
const horizon = (planned: Counts, more: Partial<Horizon> = {}): Horizon => ({
  planned,
  longer: planned,
  cycleDays: 14,
  life: null,
  ...more,
});

test('[O34] ten are asked for and no more: ten are enough', () => {
  expect(needOf(horizon(chances([10, 1])), 1, 0.97).enough).toBe(10);
});

test('[O34] 97 % in a usual cycle of 14 days: the unit that sells with 4 % is worth its place, that with 2 % is not', () => {
  expect(needOf(horizon(chances([10, 0.96], [11, 0.04])), 1, 0.97).enough).toBe(11);
  expect(needOf(horizon(chances([10, 0.98], [11, 0.02])), 1, 0.97).enough).toBe(10);
  // The same unit for an outlet of class C, and where it would stand for a week only.
  expect(needOf(horizon(chances([10, 0.96], [11, 0.04])), 1, SERVICE_LEVELS.C).enough).toBe(10);
  expect(needOf(horizon(chances([10, 0.98], [11, 0.02]), { cycleDays: 7 }), 1, 0.97).enough).toBe(11);
});

test('[O34] the next visit falls out once in twelve: what would then be missed counts', () => {
  const longer = chances([20, 1]);
  expect(needOf(horizon(chances([10, 1]), { longer }), 1, 0.97).enough).toBe(20);
});

test('[O35] ten sell before they are too old: the second pack of six would sell four and lose two, so one is enough', () => {
  const ten = chances([10, 1]);
  expect(needOf(horizon(ten), 6, 0.97).enough).toBe(10);
  // 4 × 25 % − 2 × 75 % of the price is a loss; from five on the shelf, 5 × 25 % − 75 % would be a gain.
  expect(needOf(horizon(ten, { life: { ofThis: ten, ofNext: ten } }), 6, 0.97).enough).toBe(6);
});

test('[O36] less than a pack short can wait, more cannot', () => {
  const need = { enough: 19, canWait: 15 };
  expect(shortOf(need, 16, 12)).toBe(0);
  expect(shortOf(need, 14, 12)).toBe(5);
  expect(shortOf(need, 3, 12)).toBe(16);
  expect(shortOf(need, 25, 12)).toBe(0);
});

test('[O36] a pack that would earn less than a twentieth of what a missed unit is worth waits', () => {
  // Of the last pack of two, one unit sells with 10 %: 0.1 × 0.283 less its place is 0.012, and 0.283 ÷ 20 is 0.014.
  const need = needOf(horizon(chances([10, 0.9], [11, 0.1])), 2, 0.97);
  expect(need.enough).toBe(11);
  expect(need.canWait).toBe(10);
});
