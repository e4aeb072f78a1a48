import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aLine } from '../field-day/a-line.ts';
import { aPriceList, aProduct, mustStock, productsOf } from '../field-day/a-product.ts';
import { aTariff } from '../field-day/a-tariff.ts';
import { today } from '../field-day/ids.ts';
import { findingsOf, type Checked } from './findings.ts';
import { FRESHNESS, freshness, lastDayOf, nearExpiryDays } from './freshness.ts';

const checked = (more: Partial<Checked>): Checked => ({
  lines: [],
  scope: 'all',
  on: today,
  products: productsOf(aProduct(), aProduct({ id: 'MILK' })),
  mustStock: undefined,
  prices: aTariff(aPriceList('TEA', 'MILK')).prices,
  handled: new Set(['TEA']),
  ...more,
});
const kinds = (more: Partial<Checked>) => findingsOf(checked(more)).map((f) => f.kind);
const made = (daysAgo: number) => ({ oldest: { produced: plusDays(today, -daysAgo), quantity: units(3) } });

test('[F1] a year of life: green to the 121st day, yellow to the 243rd, orange, red 45 days before the end, black after it', () => {
  const of = (age: number) => freshness(plusDays(today, -age), 365, today);
  expect([0, 121].map(of)).toEqual(['green', 'green']);
  expect([122, 243].map(of)).toEqual(['yellow', 'yellow']);
  expect([244, 319].map(of)).toEqual(['orange', 'orange']);
  expect([320, 365].map(of)).toEqual(['red', 'red']);
  expect(of(366)).toBe('black');
  expect(freshness(plusDays(today, -40), 120, today)).toBe('yellow'); // a third to the day
  expect(freshness(plusDays(today, -80), 120, today)).toBe('yellow'); // two thirds to the day
  expect(lastDayOf(day('2026-01-01'), 365)).toBe('2027-01-01');
});

test('[F2] the longer goods live, the earlier they are near their end', () => {
  expect([730, 365, 364, 180, 90, 89, 30, 16, 7].map(nearExpiryDays)).toEqual([45, 45, 20, 20, 15, 10, 10, 5, 2]);
});

test('[F1] goods never grow fresher', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3650 }), fc.integer({ min: 0, max: 4000 }), (life, age) => {
      const rank = (of: number) => FRESHNESS.indexOf(freshness(plusDays(today, -of), life, today));
      expect(rank(age + 1)).toBeGreaterThanOrEqual(rank(age));
      expect(freshness(plusDays(today, -age), life, today) === 'black').toBe(age > life);
    }),
  );
});

test('[F3] the most urgent comes first', () => {
  const lines = [
    aLine(5, { tag: false, price: fen(550), isOldBehind: true }),
    aLine(0, { product: 'MILK' }),
    aLine(2, { location: 'cooler', expired: units(1) }),
  ];
  expect(kinds({ lines, handled: new Set(['TEA', 'MILK']) })).toEqual([
    'expired',
    'out-of-stock',
    'old-behind',
    'tag-missing',
    'price-off',
  ]);
});

test('[F4] empty everywhere is out of stock where it was sold, a gap where it must be, and nothing elsewhere', () => {
  const lines = [aLine(0), aLine(null, { location: 'cooler', state: 'out' })];
  expect(kinds({ lines })).toEqual(['out-of-stock']);
  expect(kinds({ lines, handled: new Set(), mustStock: mustStock('TEA') })).toEqual(['must-stock-missing']);
  expect(kinds({ lines, handled: new Set() })).toEqual([]);
});

test('[F5] empty in front and there in the back room: the shelf is empty, the shop is not', () => {
  expect(kinds({ lines: [aLine(0), aLine(12, { location: 'back-room' })] })).toEqual(['shelf-empty']);
  expect(kinds({ lines: [aLine(12, { location: 'back-room' })] })).toEqual([]);
});

test('[F6] past its life is expired, also when nobody counted it so', () => {
  expect(findingsOf(checked({ lines: [aLine(5, made(366))] }))).toMatchObject([{ kind: 'expired', quantity: 3 }]);
  expect(findingsOf(checked({ lines: [aLine(5, { ...made(366), expired: units(2) })] }))).toMatchObject([
    { kind: 'expired', quantity: 2 },
  ]);
  expect(kinds({ lines: [aLine(5, made(330))] })).toEqual(['near-expiry']);
  expect(kinds({ lines: [aLine(5, made(300))] })).toEqual(['old-stock']);
  expect(kinds({ lines: [aLine(5, made(200))] })).toEqual([]);
});

test('[F7] what nobody saw is missing where the check looked for it, and unknown where it is sold', () => {
  const must = { mustStock: mustStock('TEA', 'MILK'), lines: [aLine(5)] };
  expect(findingsOf(checked(must))).toMatchObject([{ kind: 'must-stock-missing', product: 'MILK' }]);
  expect(kinds({ ...must, scope: 'focus' })).toEqual([]);
  expect(kinds({ ...must, handled: new Set(['TEA', 'MILK']) })).toEqual([]);
  expect(kinds({ ...must, products: productsOf(aProduct(), aProduct({ id: 'MILK', status: 'delisted' })) })).toEqual(
    [],
  );
});

test('[F8] a price beside the suggested one tells both, and one that nobody looked at tells nothing', () => {
  expect(findingsOf(checked({ lines: [aLine(5, { price: fen(550) })] }))).toMatchObject([
    { kind: 'price-off', price: { asked: 550, suggested: 500 } },
  ]);
  expect(kinds({ lines: [aLine(5, { price: fen(500) }), aLine(5, { location: 'cooler' })] })).toEqual([]);
});

test('[F9] low says low without a count', () => {
  expect(kinds({ lines: [aLine(null, { state: 'low' })] })).toEqual(['low']);
  expect(kinds({ lines: [aLine(null, { state: 'low' }), aLine(9, { location: 'cooler' })] })).toEqual([]);
});
