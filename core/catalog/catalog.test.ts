import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aProduct, mustStock } from '../field-day/a-product.ts';
import { today } from '../field-day/ids.ts';
import { mustStockOf, standardOf, standardsOn } from './must-stock.ts';
import { valueAt } from './price.ts';
import { baseOf, caseOf } from './product.ts';
import { isOpenOn } from './scheme.ts';

test('[G1] 60 bottles at 48.00 a case of twelve cost 240.00, and 7 cost 28.00', () => {
  const price = { fen: fen(4800), per: 12, retail: null };
  expect(valueAt(price, units(60))).toBe(24_000);
  expect(valueAt(price, units(7))).toBe(2800);
  expect(valueAt({ ...price, fen: fen(1000), per: 3 }, units(1))).toBe(333);
  expect(valueAt({ ...price, fen: fen(1001), per: 2 }, units(1))).toBe(501);
});

test('[G3] a scheme holds on its first and its last day', () => {
  expect(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((on) =>
      isOpenOn({ from: day('2026-11-01'), to: day('2026-11-30') }, day(on)),
    ),
  ).toEqual([false, true, true, false]);
});

test('[G4] the list of the class goes before that of the channel', () => {
  const ofClass = { ...mustStock('MILK'), code: 'GROCERY-A', class: 'A' as const };
  const lists = [mustStock('TEA'), ofClass];
  expect(mustStockOf(lists, { channel: 'grocery', class: 'A' }, today)).toBe(ofClass);
  expect(mustStockOf(lists, { channel: 'grocery', class: 'B' }, today)).toBe(lists[0]);
  expect(mustStockOf(lists, { channel: 'school', class: 'A' }, today)).toBe(undefined);
});

test('[G9] a standard holds from its day on, and each version is found again by its key', () => {
  const [first, second, other] = [
    { ...mustStock('TEA'), from: day('2026-03-01') },
    { ...mustStock('TEA', 'MILK'), from: day('2026-11-20') },
    { ...mustStock('COLA'), code: 'SCHOOL', channel: 'school' as const, from: day('2026-12-01') },
  ];
  const lists = [second, other, first];
  const on = (text: string) => standardsOn(lists, day(text));
  expect(on('2026-02-28')).toEqual([]);
  expect(on('2026-03-01')).toEqual([first]);
  expect(on('2026-11-19')).toEqual([first]);
  expect(on('2026-11-20')).toEqual([second]);
  expect(on('2026-12-01')).toEqual([second, other]);
  expect(mustStockOf(lists, { channel: 'grocery', class: 'B' }, day('2026-11-19'))).toBe(first);
  const gone = { ...second, until: day('2026-11-24') };
  expect(standardsOn([first, gone], day('2026-11-24'))).toEqual([gone]);
  expect(standardsOn([first, gone], day('2026-11-25'))).toEqual([]);
  expect(standardOf(lists, { code: 'GROCERY', since: day('2026-03-01') })).toBe(first);
  expect(standardOf(lists, { code: 'GROCERY', since: day('2026-03-02') })).toBe(undefined);
});

test('[G5] bottles are the base, and cases of twelve the last', () => {
  expect([baseOf(aProduct()).factor, caseOf(aProduct()).factor]).toEqual([1, 12]);
});
