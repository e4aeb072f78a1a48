import { expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { Mechanic, Scheme } from '../../core/catalog/scheme.ts';
import { aProduct } from '../../core/field-day/a-product.ts';
import { aScheme, BUY_TEN } from '../../core/field-day/a-scheme.ts';
import { today } from '../../core/field-day/ids.ts';
import { formOf, newForm } from './form.ts';
import { codesIn, readForm } from './read-form.ts';

const PRODUCTS = [
  aProduct(),
  aProduct({
    id: 'MILK',
    name: '牛奶',
    packs: [
      { name: '盒', factor: 1 },
      { name: '箱', factor: 24 },
    ],
  }),
];
const MECHANICS: Mechanic[] = [
  BUY_TEN,
  { kind: 'buy-get', products: ['TEA', 'MILK'], buy: units(120), gift: 'MILK', free: units(6) },
  {
    kind: 'tiers',
    products: ['TEA'],
    by: 'units',
    steps: [
      { from: 60, off: 30 },
      { from: 125, off: 55 },
    ],
  },
  { kind: 'tiers', products: ['TEA', 'MILK'], by: 'value', steps: [{ from: 50_050, off: 20 }] },
  {
    kind: 'bundle',
    parts: [
      { product: 'TEA', quantity: units(12) },
      { product: 'MILK', quantity: units(24) },
    ],
    price: fen(13_000),
  },
  { kind: 'cash', off: 25 },
  { kind: 'display', fee: fen(20_000) },
];

test('each kind of scheme, with all its conditions and bounds, comes out of the form as it went in', () => {
  const more: Partial<Scheme> = {
    channels: ['grocery', 'school'],
    conditions: [
      { kind: 'class', classes: ['A', 'B'] },
      { kind: 'outlets', outlets: ['A0001', 'A0002'] },
      { kind: 'carries', product: 'TEA' },
      { kind: 'agreement', type: 'display' },
      { kind: 'first-order' },
      { kind: 'nothing-overdue' },
      { kind: 'joined' },
    ],
    isAlone: true,
    perOrder: 2,
    perOutlet: 10,
    budget: fen(123_456),
  };
  for (const mechanic of MECHANICS) {
    const { version: _, isSpent: __, ...scheme } = aScheme(mechanic, more);
    expect(readForm(formOf({ ...scheme, version: 3, isSpent: true }, PRODUCTS), PRODUCTS).draft).toEqual(scheme);
  }
});

const form = { ...newForm(today, plusDays(today, 30)), code: 'S1', name: '买十送一', products: ['TEA'] };
const faultsOf = (more: Partial<typeof form>) => readForm({ ...form, ...more }, PRODUCTS).faults;

test('what is wrong stands at its field', () => {
  expect(faultsOf({})).toBe(null);
  expect(faultsOf({ code: ' ', name: '', to: plusDays(today, -1) })).toEqual({
    code: 'code',
    name: 'name',
    to: 'ends-before-it-begins',
  });
  expect(faultsOf({ products: [] })).toEqual({ products: 'no-products' });
  expect(faultsOf({ products: ['TEA', 'MILK'], free: { number: '0', pack: '箱' } })).toEqual({
    gift: 'gift-needed',
    free: 'quantity',
  });
  const steps = [
    { from: { number: '5', pack: '箱' }, off: '3' },
    { from: { number: '60', pack: '瓶' }, off: '101' },
  ];
  expect(faultsOf({ kind: 'tiers', steps })).toEqual({ 'step 1 from': 'twice', 'step 1 off': 'percent' });
  expect(faultsOf({ kind: 'tiers', by: 'value' })).toBe(null);
  expect(faultsOf({ kind: 'tiers', steps: [] })).toEqual({ steps: 'no-steps' });
  expect(faultsOf({ kind: 'bundle' })).toEqual({ parts: 'parts', price: 'money' });
  expect(faultsOf({ kind: 'cash', off: '' })).toEqual({ off: 'percent' });
  expect(faultsOf({ kind: 'display', fee: '二百' })).toEqual({ fee: 'money' });
  expect(faultsOf({ perOrder: '0', perOutlet: 'x', budget: '1.234' })).toEqual({
    perOrder: 'times',
    perOutlet: 'times',
    budget: 'money',
  });
});

test('shops are named by their codes, with anything between them', () => {
  expect(codesIn(' A0001，A0002、A0001\nA0003 ')).toEqual(['A0001', 'A0002', 'A0003']);
  const many = Array.from({ length: 201 }, (_, i) => `A${i}`).join(' ');
  expect(faultsOf({ outlets: many })).toEqual({ outlets: 'too-many-shops' });
});
