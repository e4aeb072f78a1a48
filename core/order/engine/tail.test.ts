import { expect, test } from 'vitest';
import { countsOf } from './counts.ts';
import { corrected, correctionOf, EMPTY_TAIL, lastStepOf, sizeClass, tailAfter, type Tail } from './tail.ts';

const after = (times: number, from: number, to: number, isCutOff = false, beyond: number | null = null): Tail => {
  let tail = EMPTY_TAIL;
  for (let i = 0; i < times; i++) tail = tailAfter(tail, { from, to, isCutOff, beyond });
  return tail;
};

test('[O33] 149 forecasts correct nothing; from the 150th on they do', () => {
  expect(correctionOf(after(149, 0.975, 1))(0.9)).toBe(0.9);
  expect(correctionOf(after(150, 0.975, 1))(0.9)).not.toBe(0.9);
});

test('[O33] by hand: 40 steps begin with 3 each; 180 truths above 97.5 %: what was called 97.5 % holds in 117 of 300', () => {
  const correction = correctionOf(after(180, 0.975, 1));
  expect(correction(0.975)).toBeCloseTo(117 / 300, 9);
  expect(correction(0.5)).toBeCloseTo(60 / 300, 9);
  expect([correction(0), correction(1)]).toEqual([0, expect.closeTo(1, 9)]);
});

test('[O33] truths that fall evenly change nothing', () => {
  const correction = correctionOf(after(200, 0, 1));
  for (const chance of [0.1, 0.5, 0.9, 0.98]) expect(correction(chance)).toBeCloseTo(chance, 9);
});

test('[O33] a cut-off truth is somewhere above: half of 200 above the middle, spread evenly', () => {
  const { steps, seen } = after(200, 0.5, 0.6, true);
  expect(seen).toBe(200);
  expect(steps.slice(0, 20).every((step) => step === 0)).toBe(true);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(200, 6);
});

test('[O33] old truths weigh half each time 4,000 were seen', () => {
  expect(after(4_000, 0.975, 1)).toMatchObject({ seen: 2_000 });
});

test('forecasts are judged among those of their size', () => {
  expect([0, 0.5, 1.5, 4, 12, 40, 900].map(sizeClass)).toEqual([0, 1, 2, 3, 4, 5, 5]);
});

test('[O33] by hand: of 180 truths in the last step each lay e^0.5 times beyond it: chances fall off as 210 ÷ 94.5 says, at least as 2.5', () => {
  const counts = countsOf(10, 14);
  const last = lastStepOf(counts);
  const far = corrected(counts, after(180, 0.975, 1, false, 0.5));
  const above = (units: number): number => 1 - far.atMost(units);
  // (180 + 30) ÷ (180 × 0.5 + 30 × 0.15) = 2.22, so 2.5.
  expect(above(2 * last + 1) / above(last)).toBeCloseTo(0.5 ** 2.5, 9);
  const near = corrected(counts, after(180, 0.975, 1, false, 0.1));
  // (180 + 30) ÷ (180 × 0.1 + 30 × 0.15) = 9.33.
  expect((1 - near.atMost(2 * last + 1)) / (1 - near.atMost(last))).toBeCloseTo(0.5 ** (210 / 22.5), 9);
});

test('[O33] a truth that was cut off beyond the last step makes the fall less steep, and none that fell elsewhere counts', () => {
  expect(after(10, 0.98, 1, true, 0.5).beyond).toEqual({ logs: 5, seen: 0 });
  expect(after(10, 0.98, 1, false, 0.5).beyond).toEqual({ logs: 5, seen: 10 });
  expect(after(10, 0.2, 0.4).beyond).toEqual({ logs: 0, seen: 0 });
});
