import { expect, test } from 'vitest';
import type { Product } from '../../../core/catalog/product.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('products');
const product = (code: string) => office.bodyOf<Product>('product', code, 'id');
const PACKS = ['产品编码', '产品名称', '基本单位', '中包单位', '中包数', '箱单位', '箱规'];

test('[I8] a product comes in whole', async () => {
  const heading = [
    ...PACKS,
    '品牌',
    '品类',
    '条码',
    '保质期天数',
    '状态',
    '起订量',
    '陈列位置',
    '陈列顺序',
    '上市日期',
  ];
  const row = [
    'B1',
    '冰红茶',
    '瓶',
    '提',
    6,
    '箱',
    24,
    '清泉',
    '茶',
    6_900_000_000_017,
    365,
    '新品',
    24,
    '冷柜',
    30,
    '2026-03-01',
  ];
  await office.write([heading, row]);
  expect(await product('B1')).toEqual({
    id: 'B1',
    name: '冰红茶',
    brand: '清泉',
    category: '茶',
    barcode: '6900000000017',
    packs: [
      { name: '瓶', factor: 1 },
      { name: '提', factor: 6 },
      { name: '箱', factor: 24 },
    ],
    shelfLifeDays: 365,
    status: 'new',
    minimum: 24,
    location: 'cooler',
    position: 30,
    launched: '2026-03-01',
    taxRate: 130,
  });
  expect(counts(await office.check([heading, row]))).toEqual([0, 0, 1, 0]);
});

test('[I7] a blank pack keeps the pack that stood, and one column alone changes only itself', async () => {
  const packs = async () => (await product('B1'))!.packs;
  const stood = await packs();
  await office.write([PACKS.slice(0, 2), ['B1', '冰红茶 500ml']]);
  expect(await packs()).toEqual(stood);
  await office.write([PACKS, ['B1', '冰红茶', null, null, null, null, 12]]);
  expect(await packs()).toEqual([stood[0], stood[1], { name: '箱', factor: 12 }]);
  await office.write([PACKS, ['B1', '冰红茶', '罐', '排', null, null, null]]);
  expect(await packs()).toEqual([
    { name: '罐', factor: 1 },
    { name: '排', factor: 6 },
    { name: '箱', factor: 12 },
  ]);
});

test('[I7] a new product has a base unit and no more than it is given', async () => {
  await office.write([PACKS.slice(0, 2), ['B2', '水']]);
  expect(await product('B2')).toMatchObject({
    packs: [{ name: '个', factor: 1 }],
    minimum: 0,
    launched: null,
    status: 'active',
  });
});

test('[I25] a larger pack holds whole smaller ones, and has its size and a name of its own', async () => {
  const run = await office.check([
    PACKS,
    ['C1', '茶', '瓶', '提', 5, '箱', 12],
    ['C2', '茶', '瓶', '提', 12, '箱', 6],
    ['C3', '茶', '瓶', '提', 12, '箱', 12],
    ['C4', '茶', '瓶', '提', 6, null, null],
    ['C5', '茶', '瓶', '提', null, '箱', 12],
    ['C6', '茶', '箱', null, null, '箱', 12],
    ['C7', '茶', '瓶', null, null, '箱', 1],
    ['C8', '茶', '瓶', '提', 6, '箱', 12],
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'packs-do-not-fit'],
    [3, null, 'packs-do-not-fit'],
    [4, null, 'packs-do-not-fit'],
    [5, null, 'case-needed'],
    [6, null, 'pack-size-needed'],
    [7, null, 'same-pack-name'],
    [8, '箱规', 'out-of-range'],
  ]);
  expect(run.fresh).toBe(1);
});

test('[I3] wrong values are named by their column', async () => {
  const run = await office.check([
    ['产品编码', '产品名称', '箱规', '条码', '保质期天数', '陈列位置'],
    ['茶 1', '茶', null, null, null, null],
    ['E1', '茶'.repeat(101), null, null, null, null],
    ['E2', '茶', 1.5, null, null, null],
    ['E3', '茶', 10_001, null, null, null],
    ['E4', '茶', null, '6.9E+12', null, null],
    ['E5', '茶', null, null, 0, null],
    ['E6', '茶', null, null, null, '天花板'],
    [null, '茶', null, null, null, null],
  ]);
  expect(reasons(run)).toEqual([
    [2, '产品编码', 'bad-code'],
    [3, '产品名称', 'too-long'],
    [4, '箱规', 'not-whole'],
    [5, '箱规', 'out-of-range'],
    [6, '条码', 'digits-lost'],
    [7, '保质期天数', 'out-of-range'],
    [8, '陈列位置', 'not-in-list'],
    [9, '产品编码', 'blank'],
  ]);
});
