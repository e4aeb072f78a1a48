import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRODUCT_STATUSES } from '../catalog/product.ts';
import { explain, explainLine, explainToOwner } from './explain.ts';
import type { DemandSum } from './engine/demand-sum.ts';
import { suggest } from './suggest.ts';
import { byRule, type Proposal } from './proposal.ts';
import type { Arithmetic } from './suggestion.ts';
import { NONE, units } from '../base/quantity.ts';

const arithmetic: Arithmetic = {
  basis: 'counts',
  previous: units(24),
  delivered: units(48),
  removed: NONE,
  counted: units(20),
  onTheWay: NONE,
  sold: 52,
  daysBetween: 7,
  daysToNext: 7,
  leadDays: 0,
  safetyDays: 3.5,
  season: 1,
  perDay: 52 / 7,
  target: 78,
  raw: 58,
  pack: 12,
  adjustments: [],
};
const line: Proposal & { arithmetic: Arithmetic } = {
  product: 'ZC-1',
  group: 'low',
  isEstimate: false,
  proposed: units(60),
  arithmetic,
  demand: null,
};

test('[O23] 24 and 48 delivered, now 20: the line shows the sum that gives 52', () => {
  expect(explain(line)).toEqual({
    kind: 'sold',
    previous: 24,
    delivered: 48,
    removed: 0,
    counted: 20,
    sold: 52,
    onTheWay: 0,
    proposed: 60,
  });
});

test('[O4] [O5] what was not counted, and what cannot be, say so and name no quantity', () => {
  expect(
    explain({ ...line, proposed: null, group: 'recount', arithmetic: { ...arithmetic, counted: null, sold: null } }),
  ).toEqual({ kind: 'blank' });
  expect(
    explain({ ...line, proposed: null, group: 'recount', arithmetic: { ...arithmetic, sold: -12 } }),
  ).toMatchObject({ kind: 'negative', sold: -12 });
});

test('[O6] [O12] [O21] an estimate, a starter, a blocked and an unknown product each have their own words', () => {
  const unknown = { ...arithmetic, previous: null, sold: null };
  expect(explain({ ...line, arithmetic: { ...unknown, basis: 'deliveries', perDay: 3 } })).toMatchObject({
    kind: 'estimate',
    perDay: 3,
    days: 7,
  });
  expect(
    explain({ ...line, group: 'opportunity', arithmetic: { ...unknown, basis: 'starter', perDay: null } }),
  ).toEqual({ kind: 'starter', proposed: 60 });
  expect(explain({ ...line, group: 'blocked' })).toEqual({ kind: 'blocked' });
  expect(
    explain({ ...line, group: 'top-up', proposed: NONE, arithmetic: { ...unknown, basis: 'none', perDay: null } }),
  ).toEqual({ kind: 'nothing-known' });
});

const demand: DemandSum = {
  perWeek: 21,
  days: 10,
  promotionDays: 0,
  nextDelivery: 340,
  expected: 30,
  need: { enough: 40, canWait: 35 },
  counted: units(6),
  onTheWay: NONE,
  short: 34,
  pack: 12,
  adjustments: [],
};

test('[O60] the owner reads the sum of the rule and that of the engine; what the rep has to ask is not shown to him', () => {
  const of = (more: Partial<Parameters<typeof explainToOwner>[0]>) =>
    explainToOwner({ proposed: units(60), arithmetic, demand: null, ...more });
  expect(of({})).toMatchObject({ kind: 'sold', sold: 52, proposed: 60 });
  expect(of({ arithmetic: null, demand, proposed: units(36) })).toMatchObject({
    kind: 'demand',
    line: { kind: 'demand', perWeek: 21, days: 10, enough: 40, counted: 6, pack: 12, proposed: 36 },
  });
  expect(of({ proposed: null, arithmetic: { ...arithmetic, sold: -12 } })).toBe(null);
  expect(of({ arithmetic: { ...arithmetic, counted: null } })).toBe(null);
  expect(of({ arithmetic: null, demand: { ...demand, counted: null }, proposed: null })).toBe(null);
  expect(of({ arithmetic: null })).toBe(null);
});

test('[O23] a line of an order explains itself as the suggestion did that it came from', () => {
  const some = fc.option(fc.nat(200).map(units));
  const input = fc.record({
    status: fc.constantFrom(...PRODUCT_STATUSES),
    previous: some,
    counted: some,
    starter: some,
    delivered: fc.nat(100).map(units),
    daysBetween: fc.option(fc.integer({ min: 1, max: 30 })),
    lastDeliveries: fc.option(fc.record({ total: fc.nat(300).map(units), days: fc.integer({ min: 1, max: 30 }) })),
    isMustStock: fc.boolean(),
  });
  fc.assert(
    fc.property(input, ({ status, ...of }) => {
      const suggestion = byRule(
        suggest({
          product: {
            id: 'ZC-1',
            packs: [
              { name: '瓶', factor: 1 },
              { name: '箱', factor: 12 },
            ],
            minimum: NONE,
            status,
          },
          removed: NONE,
          onTheWay: NONE,
          calendarDays: null,
          daysToNext: 7,
          leadDays: 1,
          safetyDays: 3.5,
          season: 1,
          daysInStock: null,
          similarPerDay: null,
          medianPerDay: null,
          saleableDays: null,
          capacity: null,
          available: null,
          ...of,
        }),
      );
      expect(explainLine(suggestion)).toEqual(explain(suggestion));
    }),
  );
  expect(explainLine({ proposed: null, arithmetic: null, demand: null })).toBeNull();
});
