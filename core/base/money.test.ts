import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fen, Money, minus, plus, share, sumOf, wholeYuan, yuan } from './money.ts';

test('[B1] a share is half up to whole fen, below zero too', () => {
  expect(share(fen(4800), 1, 12)).toBe(400);
  expect(share(fen(1), 1, 2)).toBe(1);
  expect(share(fen(5), 1, 2)).toBe(3);
  expect(share(fen(-1), 1, 2)).toBe(0);
  expect(share(fen(-5), 1, 2)).toBe(-2);
  expect(share(fen(-7), 1, 4)).toBe(-2);
});

test('[B1] buy ten get one at 48.00 a case: 43.64 a case', () => {
  expect(share(fen(48_000), 1, 11)).toBe(4364);
});

test('[B1] a share never passes through a fraction, however large', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 10_000 }), (amount, by) => {
      const doubled = 2n * BigInt(amount) + BigInt(by);
      const [quotient, rest] = [doubled / (2n * BigInt(by)), doubled % (2n * BigInt(by))];
      expect(share(fen(amount), 1, by)).toBe(Number(rest < 0n ? quotient - 1n : quotient));
    }),
  );
});

test('[B1] fractions, infinities and texts are no money', () => {
  for (const wrong of [0.5, NaN, Infinity, 2 ** 53, '5', null]) expect(v.is(Money, wrong), String(wrong)).toBe(false);
  expect(() => fen(0.1)).toThrow(RangeError);
});

test('[B1] sums and differences', () => {
  expect(sumOf([fen(1), fen(2), fen(-5)])).toBe(-2);
  fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => minus(plus(fen(a), fen(b)), fen(b)) === a));
});

test('[B1] yuan are written with two places and grouped', () => {
  expect([0, 5, 123_456, 100_000_000, -5, -123_456].map((n) => yuan(fen(n)))).toEqual([
    '0.00',
    '0.05',
    '1,234.56',
    '1,000,000.00',
    '-0.05',
    '-1,234.56',
  ]);
});

test('[B1] a figure at a glance has whole yuan, half up', () => {
  expect([0, 49, 50, 123_449, 123_450, -50, -51].map((n) => wholeYuan(fen(n)))).toEqual([
    '0',
    '0',
    '1',
    '1,234',
    '1,235',
    '0',
    '-1',
  ]);
});
