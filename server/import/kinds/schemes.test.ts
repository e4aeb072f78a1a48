import { expect, test } from 'vitest';
import type { Scheme } from '../../../core/catalog/scheme.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('schemes');
const scheme = (code: string) => office.bodyOf<Scheme>('scheme', code);
const HEADING = ['促销编码', '促销名称', '产品编码', '买数量', '送数量', '单位', '渠道', '开始日期', '结束日期'];
const row = (code: string, more: readonly (string | number | null)[] = []) => {
  const usual = [code, '十送一', 'P1001', 10, 1, '箱', '食杂店、便利店', '2026-11-01', '2026-12-31'];
  return usual.map((cell, i) => (more[i] === undefined ? cell : more[i]));
};

test('[I8] a scheme comes in, its quantities in base units', async () => {
  expect(counts(await office.write([HEADING, row('S1')]))).toEqual([1, 0, 0, 0]);
  expect(await scheme('S1')).toEqual({
    code: 'S1',
    name: '十送一',
    version: 1,
    mechanic: { kind: 'buy-get', products: ['P1001'], buy: 120, gift: null, free: 12 },
    channels: ['grocery', 'convenience'],
    from: '2026-11-01',
    to: '2026-12-31',
    conditions: [],
    isAlone: false,
    perOrder: null,
    perOutlet: null,
    budget: null,
    isSpent: false,
  });
  expect(counts(await office.check([HEADING, row('S1')]))).toEqual([0, 0, 1, 0]);
});

test('[I7] blank channels keep those that stood; a new scheme is for all', async () => {
  await office.write([
    HEADING,
    row('S1', ['S1', '十送二', 'P1001', 10, 2, '箱', null]),
    row('S2', ['S2', '买一', 'P1002', 2, 1, null, null]),
  ]);
  expect(await scheme('S1')).toMatchObject({
    version: 2,
    mechanic: { free: 24 },
    channels: ['grocery', 'convenience'],
  });
  expect(await scheme('S2')).toMatchObject({ version: 1, mechanic: { buy: 2, free: 1 }, channels: [] });
});

test('[I26] a product, a unit and a channel that are not there are named, and it does not end before it begins', async () => {
  const run = await office.check([
    HEADING,
    row('X1', ['X1', 'x', 'P9']),
    row('X2', ['X2', 'x', 'P1001', 1, 1, '托']),
    row('X3', ['X3', 'x', 'P1001', 1, 1, '箱', '便利店、夜市']),
    row('X4', ['X4', 'x', 'P1001', 1, 1, '箱', null, '2026-12-31', '2026-11-01']),
    row('X5', ['X5', 'x', 'P1001', 0]),
    row('X6', ['X6', 'x', 'P1001', 1, 1.5]),
    row('X7', ['X7', 'x', 'P1001', 100_000, 1, '箱']),
    row('X8', ['X8', 'x', 'P1001', 1, 1, '箱', null, 44_927]),
    row('X9'),
    row('X9'),
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'no-product'],
    [3, null, 'no-pack'],
    [4, '渠道', 'not-in-list'],
    [5, null, 'ends-before-it-begins'],
    [6, '买数量', 'out-of-range'],
    [7, '送数量', 'not-whole'],
    [8, null, 'bad-value'],
    [9, '开始日期', 'not-a-day'],
    [11, null, 'twice'],
  ]);
});
