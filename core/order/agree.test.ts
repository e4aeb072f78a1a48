import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aPriceList, aProduct, productsOf } from '../field-day/a-product.ts';
import { aScheme, BUY_TEN } from '../field-day/a-scheme.ts';
import { aTariff } from '../field-day/a-tariff.ts';
import { anId, today } from '../field-day/ids.ts';
import { needsReason, orderFrom, type Agreed, type OrderInput } from './agree.ts';
import { Order } from './order.ts';
import type { Proposal } from './proposal.ts';

const TEN = aScheme(BUY_TEN, { channels: ['grocery'] });
const agreed = (product: string, quantity: number): Agreed => ({ product, quantity: units(quantity), reason: null });
const input = (more: Partial<OrderInput> = {}): OrderInput => ({
  id: anId(30),
  agreed: [agreed('TEA', 132)],
  suggestions: [],
  products: productsOf(aProduct()),
  tariff: aTariff(aPriceList('TEA', 'MILK'), [TEN]),
  payment: 'credit',
  discount: null,
  deliveryDay: today,
  note: '',
  ...more,
});
const proposed = (product: string, quantity: number): Proposal => ({
  product,
  group: 'low',
  isEstimate: false,
  proposed: units(quantity),
  arithmetic: {
    basis: 'none',
    previous: null,
    delivered: units(0),
    removed: units(0),
    counted: units(0),
    onTheWay: units(0),
    sold: null,
    daysBetween: null,
    daysToNext: 7,
    leadDays: 0,
    safetyDays: 3.5,
    season: 1,
    perDay: null,
    target: null,
    raw: null,
    pack: 12,
    adjustments: [],
  },
  demand: null,
});

test('[O24] eleven cases bring one free: it has no price and its scheme is named', () => {
  const order = orderFrom(input());
  expect(order.lines).toMatchObject([
    { agreed: 132, value: 52_800, schemes: [{ code: 'S1', version: 1, free: 12, off: 0 }] },
  ]);
  expect(order.total).toBe(52_800);
  expect(v.is(Order, order)).toBe(true);
});

test('[O24] what schemes add of goods that nobody ordered is a line of its own', () => {
  const mug = aScheme({ ...BUY_TEN, gift: 'MILK' });
  const { lines } = orderFrom(input({ tariff: aTariff(aPriceList('TEA', 'MILK'), [mug]) }));
  expect(lines).toMatchObject([
    { product: 'TEA', agreed: 132, schemes: [] },
    { product: 'MILK', agreed: 0, value: 0, schemes: [{ code: 'S1', free: 12 }] },
  ]);
});

test('[O23] [O26] what was proposed and refused stays a line; what nobody proposed and nobody took is none', () => {
  const { lines } = orderFrom(
    input({ agreed: [agreed('TEA', 0), agreed('MILK', 0)], suggestions: [proposed('TEA', 60)] }),
  );
  expect(lines).toMatchObject([{ product: 'TEA', proposed: 60, agreed: 0, value: 0, arithmetic: { pack: 12 } }]);
});

test('[O25] without a price a product has no line', () => {
  expect(orderFrom(input({ agreed: [agreed('SALT', 12)] })).lines).toEqual([]);
});

test('[O25] whatever is agreed, the lines give the total', () => {
  const many = fc.array(
    fc.record({ quantity: fc.nat(400), price: fc.nat(50_000), per: fc.constantFrom(1, 6, 12, 24) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(many, (made) => {
      const prices = {
        ...aPriceList(),
        prices: Object.fromEntries(made.map(({ price, per }, i) => [`P${i}`, { fen: fen(price), per, retail: null }])),
      };
      const order = orderFrom(
        input({ tariff: aTariff(prices), agreed: made.map(({ quantity }, i) => agreed(`P${i}`, quantity)) }),
      );
      const again = made.reduce(
        (sum, { quantity, price, per }) => sum + Math.floor((2 * price * quantity + per) / (2 * per)),
        0,
      );
      expect(order.total).toBe(again);
      expect(order.lines.length).toBe(made.filter((m) => m.quantity > 0).length);
    }),
  );
});

test('[O26] more than 30 % away says why: exactly 30 % does not', () => {
  for (let tens = 1; tens <= 500; tens++) {
    expect(needsReason(tens * 10, tens * 7), `${tens * 10}`).toBe(false);
    expect(needsReason(tens * 10, tens * 13), `${tens * 10}`).toBe(false);
    expect(needsReason(tens * 10, tens * 7 - 1), `${tens * 10}`).toBe(true);
    expect(needsReason(tens * 10, tens * 13 + 1), `${tens * 10}`).toBe(true);
  }
  expect(needsReason(0, 12)).toBe(true);
  expect(needsReason(null, 12)).toBe(false);
});
