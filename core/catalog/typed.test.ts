import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { amountOf, fenIn, percentText, perMilleIn, unitsIn, wholeIn, yuanText } from './typed.ts';

test('yuan and per cent are read without fractions, and a blank is no zero', () => {
  expect(['48', '48.5', '0.29', '48.', '.5', '1.234', '', '-1', '四'].map(fenIn)).toEqual([
    4800,
    4850,
    29,
    4800,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(['5', '2.5', '2.55', '', '0'].map(perMilleIn)).toEqual([50, 25, null, null, 0]);
  expect(['12', ' 3 ', '1.5', ''].map(wholeIn)).toEqual([12, 3, null, null]);
});

test('what is written can be read again', () => {
  expect([4800, 4850, 29, 5, 0, 10_000].map((n) => yuanText(fen(n)))).toEqual([
    '48',
    '48.5',
    '0.29',
    '0.05',
    '0',
    '100',
  ]);
  for (let n = 0; n < 3000; n++) expect(fenIn(yuanText(fen(n)))).toBe(n);
  for (let n = 0; n <= 1000; n++) expect(perMilleIn(percentText(n))).toBe(n);
});

test('a quantity stands in its largest whole pack, and comes back in base units', () => {
  const tea = {
    packs: [
      { name: '瓶', factor: 1 },
      { name: '箱', factor: 12 },
    ],
  };
  expect(amountOf(units(120), tea)).toEqual({ number: '10', pack: '箱' });
  expect(amountOf(units(13), tea)).toEqual({ number: '13', pack: '瓶' });
  expect(unitsIn({ number: '10', pack: '箱' }, tea)).toBe(120);
  expect(unitsIn({ number: '', pack: '箱' }, tea)).toBe(null);
  expect(unitsIn({ number: '999999', pack: '箱' }, tea)).toBe(null);
});
