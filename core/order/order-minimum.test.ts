import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aProduct, productsOf } from '../field-day/a-product.ts';
import { casesOf, lackingOf } from './order-minimum.ts';

const order = (total: number, cases: number) => ({ total: fen(total), cases });

test('[O57] an order under the minimum lacks money or cases, and either is enough', () => {
  expect(lackingOf({ value: fen(30_000), cases: null }, order(26_050, 4))).toEqual({ value: 3950, cases: null });
  expect(lackingOf({ value: fen(30_000), cases: 6 }, order(26_050, 4.5))).toEqual({ value: 3950, cases: 2 });
  expect(lackingOf({ value: fen(30_000), cases: 4 }, order(26_050, 4))).toBe(null);
  expect(lackingOf({ value: fen(30_000), cases: 6 }, order(30_000, 1))).toBe(null);
});

test('[O57] without a minimum nothing is lacking, nor of an order of nothing', () => {
  expect(lackingOf(undefined, order(100, 1))).toBe(null);
  expect(lackingOf({ value: null, cases: null }, order(100, 1))).toBe(null);
  expect(lackingOf({ value: fen(30_000), cases: null }, order(0, 0))).toBe(null);
});

test('[O57] parts of cases are added up', () => {
  const lines = [
    { product: 'TEA', agreed: units(18) },
    { product: 'GONE', agreed: units(12) },
  ];
  expect(casesOf(lines, productsOf(aProduct()))).toBe(1.5);
});
