import { expect, test } from 'vitest';
import { units } from '../../core/base/quantity.ts';
import { aProduct } from '../../core/field-day/a-product.ts';
import type { Distributor } from '../../core/order/supply.ts';
import { formOf, readForm, withPasted } from './form.ts';

const PRODUCTS = [aProduct(), aProduct({ id: 'MILK', name: '牛奶' })];
const ONE: Distributor = {
  name: '城北配送',
  leadDays: 2,
  cutOff: '16:00',
  stock: { TEA: units(240), GONE: units(7) },
  stockAt: null,
  gone: {},
};

test('what a distributor has comes out of the form as it went in, with goods that are no longer sold', () => {
  const { stockAt: _, gone: __, ...rest } = ONE;
  expect(readForm(ONE.name, formOf(ONE, PRODUCTS), PRODUCTS).after).toEqual(rest);
});

test('[O61] what has left is not there any more: of 240 with 36 gone 204 are told', () => {
  const { after } = readForm(ONE.name, formOf({ ...ONE, gone: { TEA: units(36) } }, PRODUCTS), PRODUCTS);
  expect(after?.stock).toEqual({ TEA: 204, GONE: 7 });
});

test('a blank is not known, what is no quantity is told, and what was pasted replaces what stood there', () => {
  const form = formOf(ONE, PRODUCTS);
  const with_ = (number: string) => ({ ...form, stock: { TEA: { number, pack: '箱' } } });
  expect(readForm(ONE.name, with_(''), PRODUCTS).after?.stock).toEqual({});
  expect(readForm(ONE.name, with_('0'), PRODUCTS).after?.stock).toEqual({ TEA: 0 });
  expect([...readForm(ONE.name, { ...with_('x'), leadDays: '31' }, PRODUCTS).faults]).toEqual(['leadDays', 'TEA']);
  const pasted = withPasted(form, { TEA: units(13), MILK: units(24) }, PRODUCTS);
  expect(readForm(ONE.name, pasted, PRODUCTS).after?.stock).toEqual({ TEA: 13, GONE: 7, MILK: 24 });
});
