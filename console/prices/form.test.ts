import { expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import { aPriceList, aProduct } from '../../core/field-day/a-product.ts';
import { newPriceForm, priceFormOf, readPriceForm, typedPrice } from './form.ts';

const LIST: PriceList = {
  ...aPriceList('TEA', 'GONE'),
  channels: ['school'],
  to: plusDays(aPriceList().from, 90),
  version: 4,
};

test('a price list comes out of the form as it went in, with what the desk no longer sells', () => {
  const { version: _, ...list } = LIST;
  expect(readPriceForm(priceFormOf(LIST)).after).toEqual(list);
});

test('a blank price takes the product out, and what is wrong stands at its field', () => {
  const form = priceFormOf(LIST);
  const tea = typedPrice(form, aProduct());
  expect(tea).toEqual({ yuan: '48', per: 12, retail: '5' });
  const with_ = (price: typeof tea) => readPriceForm({ ...form, prices: { ...form.prices, TEA: price } });
  expect(Object.keys(with_({ yuan: '', per: 12, retail: '' }).after!.prices)).toEqual(['GONE']);
  expect(with_({ yuan: '47.5', per: 12, retail: '' }).after!.prices['TEA']).toEqual({
    fen: fen(4750),
    per: 12,
    retail: null,
  });
  expect(with_({ yuan: '', per: 12, retail: '5' }).faults).toEqual({ 'price TEA': 'money' });
  expect(readPriceForm({ ...newPriceForm(LIST.from), to: '2025-12-31' }).faults).toEqual({
    code: 'code',
    name: 'name',
    to: 'ends-before-it-begins',
    prices: 'no-prices',
  });
  expect(typedPrice(newPriceForm(LIST.from), aProduct())).toEqual({ yuan: '', per: 12, retail: '' });
});
