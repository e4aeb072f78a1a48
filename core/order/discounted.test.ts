import { expect, test } from 'vitest';
import * as v from 'valibot';
import { fen, sumOf } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aPriceList, aProduct, productsOf } from '../field-day/a-product.ts';
import { aScheme } from '../field-day/a-scheme.ts';
import { aTariff } from '../field-day/a-tariff.ts';
import { anId, today } from '../field-day/ids.ts';
import { orderFrom } from './agree.ts';
import { DISCOUNT_MAX, Discount, discountParts } from './discount.ts';
import { isSpread, stagesOf } from './discounted.ts';
import { lineValue, Order } from './order.ts';

const TWO_PER_CENT = aScheme({ kind: 'cash', off: 20 });
/** Ten cases of tea and one of milk, paid at once, ¥528.00; 2 % for cash leaves ¥517.44. */
const order = orderFrom({
  id: anId(30),
  agreed: [
    { product: 'TEA', quantity: units(120), reason: null },
    { product: 'MILK', quantity: units(12), reason: null },
  ],
  suggestions: [],
  products: productsOf(aProduct(), aProduct({ id: 'MILK' })),
  tariff: aTariff(aPriceList('TEA', 'MILK'), [TWO_PER_CENT]),
  payment: 'cash',
  discount: { rate: 50, reason: '开业，对面店给这个价' },
  deliveryDay: today,
  note: '',
});

test('[Q16] 5 % of ¥517.44 are ¥25.87, of which the tea gives ¥23.52 and the milk ¥2.35; the lines give the total', () => {
  expect(order.lines.map((line) => line.discount)).toEqual([2352, 235]);
  expect(order.total).toBe(51_744 - 2587);
  expect(sumOf(order.lines.map((line) => line.value))).toBe(order.total);
  expect(order.lines.map(lineValue)).toEqual(order.lines.map((line) => line.value));
  expect(v.is(Order, order)).toBe(true);
  expect(stagesOf(order)).toEqual({ list: 52_800, schemes: 1056, before: 51_744, discount: 2587, total: 49_157 });
});

test('[Q16] an order whose lines give other parts does not add up, nor one that gives a discount that nobody asked for', () => {
  expect(isSpread(order.lines, order.discount)).toBe(true);
  expect(isSpread(order.lines, null)).toBe(false);
  const [tea, milk] = order.lines as [(typeof order.lines)[number], (typeof order.lines)[number]];
  const other = [
    { ...tea, discount: fen(2353), value: fen(tea.value - 1) },
    { ...milk, discount: fen(234), value: fen(milk.value + 1) },
  ];
  expect(isSpread(other, order.discount)).toBe(false);
  expect(discountParts([fen(4800), fen(4800)], null)).toEqual([0, 0]);
});

test('[OL9] a discount has a reason and its bound', () => {
  const may = (rate: number, reason = '开业'): boolean => v.is(Discount, { rate, reason });
  expect([may(1), may(DISCOUNT_MAX), may(0), may(DISCOUNT_MAX + 1), may(50, ' ')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
