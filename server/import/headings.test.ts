import { afterAll, beforeAll, expect, test } from 'vitest';
import { IMPORT_KINDS } from '../../protocol/import.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, type House, type Pass } from '../session/field-day.ts';
import { readHeadings } from './column.ts';
import { counts, dryRun } from './field-day/desk.ts';
import { xlsx, type Table } from './field-day/files.ts';
import { KINDS } from './kinds.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  office = await deskOf(house, 'office2');
});
afterAll(() => database.close());

const products = async (table: Table, lang: 'zh' | 'en' = 'zh') =>
  dryRun(house, office, 'products', await xlsx(table), lang);

test.each([
  [['产品编码', '产品名称', '箱规']],
  [['Product code', 'Product name', 'Case size']],
  [[' 产品 编码 ', '产品名称(全称)', '箱规（瓶）']],
  [['PRODUCT_CODE*', 'product-name:', 'units per case']],
  [['ＳＫＵ', '品名', '装箱数']],
])('[I2] a column is known by its heading: %j', async (headings) => {
  expect(counts(await products([headings, ['P1', '茶', 12]]))).toEqual([1, 0, 0, 0]);
});

test('[I2] columns may stand anywhere, and rows above the heading may be blank', async () => {
  expect(counts(await products([[], ['箱规', '产品名称', '产品编码'], [12, '茶', 'P1']]))).toEqual([1, 0, 0, 0]);
});

test('[I2] an unknown column is named and not read', async () => {
  const run = await products([
    ['产品编码', '毛利', '产品名称', '__proto__', 'constructor'],
    ['P1', 9, '茶', 'x', 'y'],
  ]);
  expect(counts(run)).toEqual([1, 0, 0, 0]);
  expect(run.issues.map(({ row, column, isRefusal, message }) => [row, column, isRefusal, message])).toEqual(
    ['毛利', '__proto__', 'constructor'].map((name) => [1, name, false, `列“${name}”不认识，没有读取。`]),
  );
  expect(({} as Record<string, unknown>)['P1']).toBeUndefined();
});

test('[I2] a needed column that is missing refuses the file by its name, in the language of the reader', async () => {
  const table = [
    ['产品编码', '箱规'],
    ['P1', 12],
  ] as const;
  expect((await products(table)).failure).toEqual({ code: 'missing-columns', message: '缺少列：产品名称。' });
  expect((await products(table, 'en')).failure?.message).toBe('Columns are missing: Product name.');
  expect(await products([['P1', '茶', 12]])).toMatchObject({ state: 'failed', failure: { code: 'missing-columns' } });
});

test('[I2] a column that stands there twice, under two names as well, refuses the file', async () => {
  const run = await products([
    ['产品编码', '产品名称', 'SKU'],
    ['P1', '茶', 'P2'],
  ]);
  expect(run).toMatchObject({ state: 'failed', total: null, failure: { message: '列“SKU”出现了两次。' } });
});

test('[I2] no two columns of a kind share a heading', () => {
  for (const kind of IMPORT_KINDS) {
    const { columns } = KINDS[kind];
    for (const [key, { zh, en, also }] of Object.entries(columns))
      for (const heading of [zh, en, ...also])
        expect([kind, heading, readHeadings(columns, [heading]).keys]).toEqual([kind, heading, [key]]);
  }
});

test('[I2] a file of headings alone comes in and does nothing', async () => {
  expect(await products([['产品编码', '产品名称']])).toMatchObject({ state: 'checked', total: 0, failure: null });
});
