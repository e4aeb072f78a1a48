import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf, leastWhole } from './counts.ts';

test('mean 2, variance 4 by hand: r = 2, half of everything twice: 1/4, 1/4, 3/16, 1/8', () => {
  const { atMost } = countsOf(2, 4);
  expect([-1, 0, 1, 2, 3].map(atMost)).toEqual([0, 1 / 4, 1 / 2, 11 / 16, 13 / 16]);
});

test('chances never fall and come to 1, and their mean is the one that was asked for', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 400, noNaN: true }),
      fc.double({ min: 1, max: 9, noNaN: true }),
      (mean, over) => {
        const { atMost } = countsOf(mean, mean * over);
        const end = Math.ceil(mean + 14 * Math.sqrt(mean * over)) + 40;
        let [before, sum] = [0, 0];
        for (let units = 0; units <= end; units++) {
          const chance = atMost(units);
          expect(chance).toBeGreaterThanOrEqual(before - 1e-12);
          sum += 1 - chance;
          before = chance;
        }
        expect(before).toBeGreaterThan(0.999);
        expect(Math.abs(sum - mean)).toBeLessThan(0.02 * mean + 0.1);
      },
    ),
    { numRuns: 60, seed: 5 },
  );
});

test('the least whole number that holds is found from any guess', () => {
  for (const guess of [0, 1, 36, 37, 38, 5_000]) expect(leastWhole((units) => units >= 37, guess)).toBe(37);
  expect(leastWhole(() => true, 9)).toBe(0);
  expect(leastWhole(() => false, 9, 64)).toBe(64);
});
