import { expect, test } from 'vitest';
import { restAfter, USUAL } from './when.ts';

test('[Y28] a phone rests longer with each failure, up to five minutes or so, and no two that failed together for as long', () => {
  expect(restAfter(0, 0.9)).toBe(USUAL);
  expect([1, 2, 5, 7, 8, 20].map((failures) => restAfter(failures, 0.5))).toEqual([
    4000, 8000, 64_000, 256_000, 300_000, 300_000,
  ]);
  expect([0, 1].map((chance) => restAfter(20, chance))).toEqual([225_000, 375_000]);
});
