import { expect, test } from 'vitest';
import { aScheme, BUY_TEN } from '../../field-day/a-scheme.ts';
import { anOutlet } from '../../field-day/an-outlet.ts';
import { today } from '../../field-day/ids.ts';
import { fen } from '../../base/money.ts';
import { units } from '../../base/quantity.ts';
import { promotionsOf } from './promotions-of.ts';

const shop = anOutlet({ channel: 'grocery', class: 'B', code: 'A1' });

test('[O42] a scheme cuts the price of its products on its days, in its channels', () => {
  const scheme = aScheme(BUY_TEN, { channels: ['grocery'], from: today, to: today });
  expect(promotionsOf([scheme], shop)).toEqual(
    BUY_TEN.products.map((product) => ({
      code: scheme.code,
      product,
      kind: 'price',
      // Eleven for the price of ten.
      cut: 100 / 11,
      channels: ['grocery'],
      from: today,
      to: today,
    })),
  );
  expect(promotionsOf([{ ...scheme, channels: ['school'] }], shop)).toEqual([]);
});

test('[O42] tiers cut what their first step gives; a gift of something else, nobody knows how much', () => {
  const tiers = aScheme({
    kind: 'tiers',
    products: ['TEA'],
    by: 'units',
    steps: [
      { from: 12, off: 50 },
      { from: 60, off: 120 },
    ],
  });
  const gift = aScheme({ kind: 'buy-get', products: ['TEA'], buy: units(10), gift: 'WATER', free: units(1) });
  expect(promotionsOf([tiers, gift], shop).map(({ cut }) => cut)).toEqual([5, null]);
});

test('[O42] a display that is paid for features the product that it asks for', () => {
  const display = aScheme({ kind: 'display', fee: fen(5000) }, { conditions: [{ kind: 'carries', product: 'TEA' }] });
  expect(promotionsOf([display], shop)).toMatchObject([{ product: 'TEA', kind: 'feature' }]);
});

test('[O42] a scheme for other classes or other shops is none here; what a shop owes today is not asked', () => {
  const only = (condition: Parameters<typeof aScheme>[1] & object) => promotionsOf([aScheme(BUY_TEN, condition)], shop);
  expect(only({ conditions: [{ kind: 'class', classes: ['A'] }] })).toEqual([]);
  expect(only({ conditions: [{ kind: 'outlets', outlets: ['B9'] }] })).toEqual([]);
  expect(only({ conditions: [{ kind: 'outlets', outlets: ['A1'] }, { kind: 'nothing-overdue' }] })).toHaveLength(1);
});
