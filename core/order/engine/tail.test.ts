import { expect, test } from 'vitest';
import { correctionOf, EMPTY_TAIL, sizeClass, tailAfter, type Tail } from './tail.ts';

const after = (times: number, from: number, to: number, isCutOff = false): Tail => {
  let tail = EMPTY_TAIL;
  for (let i = 0; i < times; i++) tail = tailAfter(tail, { from, to, isCutOff });
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
