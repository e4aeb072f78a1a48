import { expect, test } from 'vitest';
import type { Focus } from '../../../core/plan/focus.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('focus');
const HEADING = ['重点编码', '期间', '内容', '产品编码', '目标家数', '开始日期', '结束日期'];

test('[I8] a work focus comes in', async () => {
  const table = [HEADING, ['F1', '本周', '冰红茶二次陈列', 'P1001', 20, '2026-11-23', '2026-11-29']];
  expect(counts(await office.write(table))).toEqual([1, 0, 0, 0]);
  expect(await office.bodyOf<Focus>('focus', 'F1')).toEqual({
    code: 'F1',
    span: 'week',
    text: '冰红茶二次陈列',
    product: 'P1001',
    goal: 20,
    from: '2026-11-23',
    to: '2026-11-29',
  });
  expect(counts(await office.check(table))).toEqual([0, 0, 1, 0]);
});

test('[I7] a blank product and goal keep what stood; a new focus has none, which is not zero', async () => {
  await office.write([
    HEADING,
    ['F1', '本周', '二次陈列', null, null, '2026-11-23', '2026-11-29'],
    ['F2', '当天', '拍门头', null, null, '2026-11-25', '2026-11-25'],
    ['F3', 'month', '零家', null, 0, '2026-11-01', '2026-11-30'],
  ]);
  expect(await office.bodyOf<Focus>('focus', 'F1')).toMatchObject({ text: '二次陈列', product: 'P1001', goal: 20 });
  expect(await office.bodyOf<Focus>('focus', 'F2')).toMatchObject({ product: null, goal: null });
  expect(await office.bodyOf<Focus>('focus', 'F3')).toMatchObject({ span: 'month', goal: 0 });
});

test('[I26] a product that is not there is named, and it does not end before it begins', async () => {
  const run = await office.check([
    HEADING,
    ['G1', '本周', '陈列', 'P9', null, '2026-11-23', '2026-11-29'],
    ['G2', '本周', '陈列', null, null, '2026-11-29', '2026-11-23'],
    ['G3', '本年', '陈列', null, null, '2026-11-23', '2026-11-29'],
    ['G4', '本周', '长'.repeat(501), null, null, '2026-11-23', '2026-11-29'],
    ['f1', '本周', '陈列', null, null, '2026-11-23', '2026-11-29'],
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'no-product'],
    [3, null, 'ends-before-it-begins'],
    [4, '期间', 'not-in-list'],
    [5, '内容', 'too-long'],
    [6, null, 'looks-like'],
  ]);
});
