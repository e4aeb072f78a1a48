import { expect, test } from 'vitest';
import type { PriceList } from '../../../core/catalog/price.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';
import { TODAY } from '../../sync/field-day.ts';

const office = anOffice('prices');
const list = (code: string) => office.bodyOf<PriceList>('price_list', code);
const HEADING = ['价格表编码', '价格表名称', '生效日期', '失效日期', '产品编码', '价格', '计价单位', '建议零售价'];

test('[I25] a price is that of the unit it names, in whole fen', async () => {
  await office.write([
    HEADING,
    ['KA', '大卖场', '2026-01-01', '2026-12-31', 'P1001', 45.6, '箱', 5],
    ['KA', null, null, null, 'P1002', '1.25', '瓶', null],
  ]);
  expect(await list('KA')).toEqual({
    code: 'KA',
    name: '大卖场',
    channels: [],
    from: '2026-01-01',
    to: '2026-12-31',
    version: 1,
    prices: { P1001: { fen: 4560, per: 12, retail: 500 }, P1002: { fen: 125, per: 1, retail: null } },
  });
});

test('[I7] a blank unit keeps the unit, a blank retail price the retail price, and what a file does not name stays', async () => {
  const run = await office.write([HEADING, ['KA', null, null, null, 'P1001', 44, null, null]]);
  expect(counts(run)).toEqual([0, 1, 0, 0]);
  expect(await list('KA')).toMatchObject({
    name: '大卖场',
    to: '2026-12-31',
    version: 2,
    prices: { P1001: { fen: 4400, per: 12, retail: 500 }, P1002: { fen: 125, per: 1, retail: null } },
  });
});

test('[I25] the version counts up when a price changes, and only then', async () => {
  await office.write([HEADING, ['KA', '卖场', null, null, 'P1001', 44, '箱', null]]);
  expect(await list('KA')).toMatchObject({ name: '卖场', version: 2 });
  expect(counts(await office.check([HEADING, ['KA', null, null, null, 'P1001', 44, '箱', 5]]))).toEqual([0, 0, 1, 0]);
});

test('[I8] of a list each row counts for itself', async () => {
  const run = await office.check([
    HEADING,
    ['KA', null, null, null, 'P1001', 44, '箱', null],
    ['KA', null, null, null, 'P1002', 1.3, '瓶', null],
  ]);
  expect(counts(run)).toEqual([0, 1, 1, 0]);
});

test('[I7] a new list begins today and has its code for a name', async () => {
  await office.write([HEADING, ['N1', null, null, null, 'P1001', 48, '箱', null]]);
  expect(await list('N1')).toMatchObject({ name: 'N1', from: TODAY, to: null, version: 1 });
});

test('[I26] what is not there is named, and a list does not end before it begins', async () => {
  const run = await office.check([
    HEADING,
    ['X1', null, null, null, 'P9', 48, '箱', null],
    ['X1', null, null, null, 'P1001', 48, '托', null],
    ['X2', null, '2026-12-31', '2026-01-01', 'P1001', 48, '箱', null],
    ['X2', null, null, null, 'P1002', 48, '箱', null],
    ['X3', null, null, null, 'P1001', -1, '箱', null],
    ['X3', null, null, null, 'P1001', 1.005, '箱', null],
    ['X3', null, null, null, 'P1001', null, '箱', null],
    ['std', null, null, null, 'P1001', 1, '箱', null],
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'no-product'],
    [3, null, 'no-pack'],
    [4, null, 'ends-before-it-begins'],
    [5, null, 'ends-before-it-begins'],
    [6, '价格', 'out-of-range'],
    [7, '价格', 'third-decimal'],
    [8, '价格', 'blank'],
    [9, null, 'looks-like'],
  ]);
  expect(run.issues[1]!.message).toBe('产品 P1001 没有单位“托”。');
});

test('[I17] what belongs to a list as a whole is the same in all of its rows', async () => {
  const run = await office.check([
    HEADING,
    ['Y1', null, '2026-02-01', null, 'P1001', 48, '箱', null],
    ['Y1', null, '2026-03-01', null, 'P1002', 48, '箱', null],
  ]);
  expect(reasons(run)).toEqual([[3, null, 'other-head']]);
  expect(run.issues[0]!.message).toBe('同一份清单的抬头应与第 2 行一样。');
});
