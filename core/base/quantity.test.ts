import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Counted, Quantity, toWholePacks, units } from './quantity.ts';

test('[B2] a blank is a count and not a quantity', () => {
  expect(v.is(Counted, null)).toBe(true);
  expect(v.is(Quantity, null)).toBe(false);
  expect(v.is(Counted, 0)).toBe(true);
  for (const wrong of [-1, 0.5, NaN, undefined, '3']) expect(v.is(Counted, wrong), String(wrong)).toBe(false);
  expect(() => units(-1)).toThrow(RangeError);
});

test('[B2] whole packs: up, down and to the nearest, half up', () => {
  expect(toWholePacks(58, 12, 'up')).toBe(60);
  expect(toWholePacks(58, 12, 'down')).toBe(48);
  expect([53, 54, 55].map((n) => toWholePacks(n, 12, 'nearest'))).toEqual([48, 60, 60]);
  expect(toWholePacks(60.000000000001, 12, 'up')).toBe(60);
  expect(toWholePacks(59.999999999999, 12, 'down')).toBe(60);
});

test('[B2] rounding is to packs and by less than one', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom('up' as const, 'down' as const, 'nearest' as const),
      (raw, pack, way) => {
        const rounded = toWholePacks(raw, pack, way);
        expect(rounded % pack).toBe(0);
        expect(Math.abs(rounded - raw)).toBeLessThan(pack);
        if (way !== 'nearest') expect(way === 'up' ? rounded >= raw : rounded <= raw).toBe(true);
        else expect(Math.abs(rounded - raw) * 2).toBeLessThanOrEqual(pack);
      },
    ),
  );
});
