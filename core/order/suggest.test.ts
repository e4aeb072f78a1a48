import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NONE, units } from '../base/quantity.ts';
import { SUGGESTION_CASES } from './cases/suggestions.ts';
import { suggest, type SuggestionInput } from './suggest.ts';

const product: SuggestionInput['product'] = {
  id: 'ZC-1',
  packs: [
    { name: '瓶', factor: 1 },
    { name: '箱', factor: 12 },
  ],
  minimum: NONE,
  status: 'active',
};
const usual: SuggestionInput = {
  product,
  previous: units(24),
  delivered: units(48),
  removed: NONE,
  counted: units(20),
  onTheWay: NONE,
  daysBetween: 7,
  calendarDays: 7,
  daysToNext: 7,
  leadDays: 0,
  safetyDays: 3.5,
  season: 1,
  daysInStock: null,
  lastDeliveries: null,
  similarPerDay: null,
  starter: null,
  isMustStock: false,
  medianPerDay: null,
  saleableDays: null,
  capacity: null,
  available: null,
};
const counted = (n: number | null) => (n === null ? null : units(n));
const codes = (input: SuggestionInput): string[] => suggest(input).arithmetic.adjustments.map((a) => a.code);

describe('worked cases', () => {
  for (const c of SUGGESTION_CASES) {
    test(`[${c.rule}] ${c.name}: ${c.P} + ${c.D} − ${c.R} − ${c.C} → ${c.proposed}`, () => {
      const got = suggest({
        ...usual,
        previous: units(c.P),
        delivered: units(c.D),
        removed: units(c.R),
        counted: counted(c.C),
        onTheWay: units(c.O),
      });
      expect(got.arithmetic.sold).toBe(c.sold);
      if (c.raw === null) expect(got.arithmetic.raw).toBe(null);
      else expect(got.arithmetic.raw).toBeCloseTo(c.raw, 9);
      expect(got.proposed).toBe(c.proposed);
      expect(got.group).toBe(c.group);
    });
  }
});

test('[O6] without a previous count the last four deliveries say how much, and it is marked', () => {
  const got = suggest({ ...usual, previous: null, daysBetween: null, lastDeliveries: { total: units(96), days: 28 } });
  expect(got).toMatchObject({ isEstimate: true, proposed: units(24), arithmetic: { basis: 'deliveries', sold: null } }); // 96/28 × 10.5 − 20 = 16
  expect(suggest({ ...usual, previous: null, daysBetween: null, similarPerDay: 4 })).toMatchObject({
    isEstimate: true,
    arithmetic: { basis: 'similar' },
  });
  expect(suggest({ ...usual, previous: null, daysBetween: null })).toMatchObject({
    isEstimate: false,
    proposed: 0,
    arithmetic: { basis: 'none' },
  });
});

test('[O7] an empty shelf that was empty before says nothing about demand', () => {
  const empty = { ...usual, previous: NONE, delivered: NONE, counted: NONE };
  expect(suggest({ ...empty, lastDeliveries: { total: units(56), days: 28 } })).toMatchObject({
    group: 'out',
    isEstimate: true,
    proposed: units(24),
  });
});

test('[O8] where the days in stock are known they are the days in which it was sold', () => {
  const got = suggest({ ...usual, counted: NONE, daysInStock: 4 });
  expect(got.arithmetic.perDay).toBe(18);
  expect(got.arithmetic.adjustments[0]).toEqual({ code: 'stock-out', from: 72 / 7, to: 18 });
});

test('[O9] closed days are no days of selling', () => {
  const got = suggest({ ...usual, daysBetween: 4, calendarDays: 7 });
  expect(got.arithmetic.perDay).toBe(13);
  expect(got.arithmetic.adjustments[0]).toEqual({ code: 'closed-days', from: 7, to: 4 });
});

test('[O10] a promotion raises the cycle, not the safety', () => {
  expect(suggest({ ...usual, season: 2 }).arithmetic.target).toBeCloseTo((52 / 7) * (7 * 2 + 3.5), 9);
});

test('[O11] one wedding does not make a habit', () => {
  const got = suggest({ ...usual, medianPerDay: 2 });
  expect(got.arithmetic.perDay).toBe(6);
  expect(codes({ ...usual, medianPerDay: 2 })).toContain('outlier');
  expect(codes({ ...usual, counted: units(30), medianPerDay: 2 })).not.toContain('outlier'); // 6 a day is three times 2, and no more
  expect(codes({ ...usual, medianPerDay: 3 })).not.toContain('outlier');
});

test('[O12] [O13] what was never sold here begins with a starter', () => {
  const never = { ...usual, previous: null, delivered: NONE, counted: NONE, daysBetween: null, starter: units(8) };
  expect(suggest({ ...never, isMustStock: true })).toMatchObject({ group: 'opportunity', proposed: units(12) });
  expect(codes({ ...never, isMustStock: true })).toEqual(['must-stock-missing']);
  expect(codes(never)).toEqual(['new-product']);
  expect(suggest({ ...never, onTheWay: units(12) })).toMatchObject({ proposed: 0 });
  // 20 to begin with, 2 are there and 6 are coming: 12 are missing.
  expect(suggest({ ...never, starter: units(20), counted: units(2), onTheWay: units(6) })).toMatchObject({
    group: 'opportunity',
    proposed: 12,
  });
});

test('[O14] goods that spoil are not piled up', () => {
  // 52/7 a day × 5 days × 0.8 = 29.7, less 20 on the shelf: 9.7, and a case of 12 would exceed it
  expect(suggest({ ...usual, saleableDays: 5 })).toMatchObject({ proposed: 0 });
  expect(codes({ ...usual, saleableDays: 5 })).toEqual(['short-life-cap', 'rounded']);
});

test('[O15] [O18] no more than fits, also after rounding', () => {
  expect(suggest({ ...usual, capacity: units(70) }).proposed).toBe(48);
  // 13 a day × 6 days − 20 = 58 bottles, and room for just as many: four cases, because five do not fit.
  const exact = { ...usual, daysBetween: 4, calendarDays: 4, daysToNext: 4, safetyDays: 2, capacity: units(78) };
  expect(suggest(exact).proposed).toBe(48);
  expect(codes(exact)).toEqual(['rounded']);
});

test('[O17] a must-stock product that is out never rounds to nothing', () => {
  const slow = { ...usual, previous: units(1), delivered: NONE, counted: NONE, daysToNext: 1, safetyDays: 0.5 };
  expect(
    suggest({
      ...slow,
      product: {
        ...product,
        packs: [
          { name: '瓶', factor: 1 },
          { name: '箱', factor: 100 },
        ],
      },
      isMustStock: true,
    }).proposed,
  ).toBe(100);
});

test('[O19] less than a line may hold becomes the least, or nothing where a cap forbids it', () => {
  const few = { ...usual, product: { ...product, minimum: units(72) } };
  expect(suggest(few).proposed).toBe(72);
  expect(suggest({ ...few, capacity: units(80) }).proposed).toBe(0);
  expect(suggest({ ...few, capacity: units(92) }).proposed).toBe(72); // it just fits
  expect(suggest({ ...usual, product: { ...product, minimum: units(61) } }).proposed).toBe(72);
  expect(codes({ ...usual, product: { ...product, minimum: units(60) } })).not.toContain('line-minimum');
});

test('[O20] no more than the distributor has', () => {
  expect(suggest({ ...usual, available: units(40) }).proposed).toBe(36);
  expect(codes({ ...usual, available: units(60) })).not.toContain('limited-supply');
});

test('[O21] delisted and recalled goods are blocked', () => {
  for (const status of ['delisted', 'recalled'] as const) {
    expect(suggest({ ...usual, product: { ...product, status } })).toMatchObject({ group: 'blocked', proposed: 0 });
  }
});

const quantity = fc.nat(300).map(units);
const inputs = fc.record({
  previous: fc.option(quantity),
  delivered: quantity,
  removed: fc.nat(20).map(units),
  counted: fc.option(quantity),
  onTheWay: quantity,
  daysBetween: fc.integer({ min: 1, max: 30 }),
  daysToNext: fc.integer({ min: 1, max: 30 }),
  pack: fc.constantFrom(1, 6, 12, 15, 24),
  capacity: fc.option(quantity),
  isMustStock: fc.boolean(),
});

test('[O1] [O2] [O15] [O16] whatever the numbers: whole cases, within the room, and the sum can be done again', () => {
  fc.assert(
    fc.property(inputs, ({ pack, ...numbers }) => {
      const input: SuggestionInput = {
        ...usual,
        ...numbers,
        calendarDays: numbers.daysBetween,
        safetyDays: numbers.daysToNext / 2,
        product: {
          ...product,
          packs: [
            { name: '瓶', factor: 1 },
            { name: '箱', factor: pack },
          ],
        },
      };
      const { proposed, arithmetic: a } = suggest(input);
      if (proposed === null) {
        expect(a.counted === null || a.sold! < 0).toBe(true);
        return;
      }
      expect(proposed % pack).toBe(0);
      if (input.capacity !== null && proposed > 0)
        expect(a.counted! + a.onTheWay + proposed).toBeLessThanOrEqual(input.capacity);
      if (a.basis !== 'counts') return;
      // The slow and obvious way, with whole numbers over a common denominator.
      const soldAgain = a.previous! + a.delivered - a.removed - a.counted!;
      expect(a.sold).toBe(soldAgain);
      const cutOff = a.counted === 0 ? 12 : 10;
      const rawAgain = Math.max(
        0,
        (soldAgain * cutOff * 3 * a.daysToNext) / (20 * a.daysBetween!) - a.counted! - a.onTheWay,
      );
      expect(a.raw).toBeCloseTo(rawAgain, 6);
      if (input.capacity === null && !input.isMustStock) expect(Math.abs(proposed - rawAgain)).toBeLessThan(pack);
    }),
    { numRuns: 2000 },
  );
});
