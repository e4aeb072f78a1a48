import { expect, test } from 'vitest';
import * as v from 'valibot';
import { plusDays } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import { today } from '../field-day/ids.ts';
import { availableOf, deliveryDayOf, DistributorSaid, leadDaysOf, stockTold, type Shipping } from './supply.ts';

const on = (more: Partial<Shipping> = {}) =>
  deliveryDayOf({ today, time: '15:20', leadDays: 1, cutOff: '16:00', closed: [], ...more });

test('[O50] until 16:00 it comes tomorrow, later the day after; closed days are not counted, and without an hour it is never late', () => {
  const days = (n: number) => plusDays(today, n);
  expect([on(), on({ time: '16:00' }), on({ time: '16:01' })]).toEqual([days(1), days(1), days(2)]);
  expect(on({ closed: [days(1)] })).toBe(days(2));
  expect(on({ time: '18:00', closed: [days(1), days(2)] })).toBe(days(4));
  expect([on({ leadDays: 0 }), on({ leadDays: 0, time: '18:00' })]).toEqual([days(0), days(1)]);
  expect(on({ time: '23:59', cutOff: null })).toBe(days(1));
});

test('[O50] what the distributor says of days goes before the file of the shop', () => {
  expect([leadDaysOf(2, null), leadDaysOf(2, { leadDays: null }), leadDaysOf(2, { leadDays: 0 })]).toEqual([2, 2, 0]);
});

test('[O51] what nobody has counted is not known, and nothing is nothing; of 24 with 10 gone 14 are left, never less than none', () => {
  const stock = { TEA: units(0), MILK: units(24), RICE: units(24), OIL: units(6) };
  const warehouse = { stock, gone: { RICE: units(10), OIL: units(9), SALT: units(1) } };
  expect(['TEA', 'MILK', 'RICE', 'OIL', 'SALT'].map((product) => availableOf(warehouse, product))).toEqual([
    0,
    24,
    14,
    0,
    null,
  ]);
  expect(availableOf(null, 'TEA')).toBe(null);
});

test('[O61] told anew while more goes out: 14 of rice left as they stood are 12 by then, oil is what he says', () => {
  const stock = { RICE: units(24), OIL: units(6) };
  const seen = { stock, gone: { RICE: units(10) } };
  const now = { stock, gone: { RICE: units(12), OIL: units(1) } };
  expect(stockTold(seen, { RICE: units(14), OIL: units(60) }, now)).toEqual({ RICE: 12, OIL: 60 });
  expect(stockTold(seen, { RICE: units(14), OIL: units(6) }, now)).toBe(null);
  // A product less is told too, and one more.
  expect(stockTold(seen, { RICE: units(14) }, now)).toEqual({ RICE: 12 });
  expect(stockTold(seen, { RICE: units(14), OIL: units(6), TEA: units(1) }, now)).toEqual({ RICE: 12, OIL: 5, TEA: 1 });
});

test('[O50] hours are hours, days at most 30', () => {
  const one = { name: '城北配送', leadDays: 1, cutOff: '16:00', stock: {}, stockAt: null };
  const may = (more: object): boolean => v.is(DistributorSaid, { ...one, ...more });
  expect([
    may({}),
    may({ cutOff: '25:00' }),
    may({ cutOff: '9:00' }),
    may({ leadDays: 31 }),
    may({ name: ' ' }),
  ]).toEqual([true, false, false, false, false]);
});
