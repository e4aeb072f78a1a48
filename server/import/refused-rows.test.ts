import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, type House, type Pass } from '../session/field-day.ts';
import { apply, bodyOf, cellsOf, counts, dryRun, reasons } from './field-day/desk.ts';
import { csv, utf8, xlsx } from './field-day/files.ts';
import type { Product } from '../../core/catalog/product.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  office = await deskOf(house, 'office2');
});
afterAll(() => database.close());

const refusedOf = async (id: string, lang = 'zh') =>
  cellsOf(await get(house, `/v1/imports/${id}/refused?lang=${lang}`, office));

const TABLE = [
  ['产品编码', '产品名称', '品牌', '箱规'],
  ['P1', '茶', '清泉', 12],
  ['P2', '=1+1', '+86 139', 12],
  ['P3', '水', '@home', '十二'],
  ['00123', '0.5L 水', '-5 度', 1.5],
] as const;

test('[I20] the refused rows come back with their numbers and reasons, and nothing begins like a formula', async () => {
  const run = await dryRun(house, office, 'products', await xlsx(TABLE));
  expect(counts(run)).toEqual([1, 0, 0, 3]);
  expect(await refusedOf(run.id)).toEqual([
    ['产品编码', '产品名称', '品牌', '箱规', '原行号', '原因'],
    ['P2', "'=1+1", "'+86 139", 12, 3, '产品名称：这一格是公式，请换成数值。'],
    ['P3', '水', "'@home", '十二', 4, '箱规：不是数字。'],
    ['00123', '0.5L 水', "'-5 度", 1.5, 5, '箱规：应当是整数。'],
  ]);
  expect((await refusedOf(run.id, 'en'))[1]).toContain('产品名称: This cell is a formula: give its value.');
});

test('[I20] mended, the sheet comes in as it is', async () => {
  const run = await dryRun(house, office, 'products', await xlsx(TABLE));
  const [heading, , second, third] = await refusedOf(run.id);
  second![3] = 12;
  third![3] = 15;
  const again = await dryRun(house, office, 'products', await xlsx([heading!, second!, third!]));
  expect(again.issues).toEqual([]);
  expect(counts(again)).toEqual([2, 0, 0, 0]);
  await apply(house, office, again.id);
  expect(await bodyOf<Product>(house, 'product', 'P3', 'id')).toMatchObject({ name: '水', brand: '@home' });
  expect(await bodyOf<Product>(house, 'product', '00123', 'id')).toMatchObject({ name: '0.5L 水', brand: '-5 度' });
});

test('[I20] every refused row comes back, however many, though the desk shows five hundred', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => [`X${i}`, '茶', 'x']);
  const run = await dryRun(house, office, 'products', utf8(csv([['产品编码', '产品名称', '箱规'], ...rows])));
  expect([run.refused, run.issues.length]).toEqual([1200, 500]);
  const sheet = await refusedOf(run.id);
  expect([sheet.length, sheet.at(-1)]).toEqual([1201, ['X1199', '茶', 'x', 1201, '箱规：不是数字。']]);
});

test('[I20] a run without refused rows has no such sheet', async () => {
  const run = await dryRun(house, office, 'products', await xlsx(TABLE.slice(0, 2)));
  expect((await get(house, `/v1/imports/${run.id}/refused`, office)).status).toBe(404);
});

test('[I12] of two rows with one key the second is refused, and names the first', async () => {
  const run = await dryRun(
    house,
    office,
    'products',
    await xlsx([
      ['产品编码', '产品名称'],
      ['D1', '甲'],
      ['Ｄ１', '乙'],
      [' D1 ', '丙'],
      ['constructor', '丁'],
      ['constructor', '戊'],
    ]),
  );
  expect(counts(run)).toEqual([2, 0, 0, 3]);
  expect(reasons(run)).toEqual([
    [3, null, 'twice'],
    [4, null, 'twice'],
    [6, null, 'twice'],
  ]);
  expect(run.issues[0]!.message).toBe('“D1”在第 2 行已经有了。');
});

test('[I12] a new code that differs only by leading zeros or by case is refused, and names the other', async () => {
  const known = await dryRun(
    house,
    office,
    'products',
    await xlsx([
      ['产品编码', '产品名称'],
      ['00777', '甲'],
      ['AB1', '乙'],
    ]),
  );
  await apply(house, office, known.id);
  const table = [
    ['产品编码', '产品名称'],
    [777, '甲'],
    ['ab1', '乙'],
    ['c1', '丙'],
    ['C1', '丁'],
    ['00777', '甲'],
  ] as const;
  const run = await dryRun(house, office, 'products', await xlsx(table));
  expect(counts(run)).toEqual([1, 0, 1, 3]);
  expect(run.issues.map((issue) => issue.message)).toEqual([
    '“777”和“00777”只差开头的零或大小写，请写成一样的。',
    '“ab1”和“AB1”只差开头的零或大小写，请写成一样的。',
    '“C1”和“c1”只差开头的零或大小写，请写成一样的。',
  ]);
});
