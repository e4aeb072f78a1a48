import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, type House, type Pass } from '../session/field-day.ts';
import { apply, bodyOf, bring, counts, dryRun, reasons } from './field-day/desk.ts';
import { textRow, workbook, zip } from './field-day/zip.ts';
import { OUTLETS, PRICES, PRODUCTS, xlsx } from './field-day/files.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  office = await deskOf(house, 'office2');
  await bring(house, office, 'products', PRODUCTS);
  await bring(house, office, 'prices', PRICES);
});
afterAll(() => database.close());

const outlet = (code: string): Promise<Outlet | undefined> => bodyOf<Outlet>(house, 'outlet', code);

test('[I8] the dry run counts new, changed, same and refused rows, and writes nothing', async () => {
  const run = await dryRun(house, office, 'outlets', await xlsx(OUTLETS));
  expect(run).toMatchObject({ kind: 'outlets', file: 'file.xlsx', state: 'checked', done: 2, total: 2, issues: [] });
  expect(counts(run)).toEqual([2, 0, 0, 0]);
  expect(await outlet('N001')).toBeUndefined();
  await apply(house, office, run.id);
  expect(await outlet('N001')).toMatchObject({
    name: '幸福便利店',
    channel: 'convenience',
    class: 'B',
    priceList: 'STD',
  });

  const [heading, first, second] = OUTLETS;
  const next = [heading!, ['N001', '幸福超市', ...first!.slice(2)], second!, ['N003', '新店', '便利店'], ['N004', '']];
  expect(counts(await dryRun(house, office, 'outlets', await xlsx(next)))).toEqual([1, 1, 1, 1]);
});

test('[I3] a wrong row refuses itself and no other, and says row, column, value and reason', async () => {
  const table = [
    ['门店编码', '门店名称', '渠道', '信用额度'],
    ['R001', '第一家', '便利店', 100],
    ['R002', '第二家', '便利点', 100],
    ['R003', '第三家', '便利店', '很多'],
    ['R004', '第四家', '便利店', 100],
  ];
  const run = await dryRun(house, office, 'outlets', await xlsx(table));
  expect(counts(run)).toEqual([2, 0, 0, 2]);
  expect(reasons(run)).toEqual([
    [3, '渠道', 'not-in-list'],
    [4, '信用额度', 'not-a-number'],
  ]);
  expect(run.issues.map((issue) => [issue.value, issue.message])).toEqual([
    ['便利点', expect.stringMatching(/^应当是其中之一：食杂店、便利店、/)],
    ['很多', '不是数字。'],
  ]);
  await apply(house, office, run.id);
  expect([await outlet('R001'), await outlet('R002'), await outlet('R003'), await outlet('R004')]).toMatchObject([
    { name: '第一家' },
    undefined,
    undefined,
    { name: '第四家' },
  ] as unknown[]);
});

test('[I11] the value of a refused cell and the name of a file show nothing that turns letters round', async () => {
  const table = [
    ['产品编码', '产品名称', '箱规'],
    ['X1', '茶', '\u202E十二\u0007'],
    ['X2', 'a\uFFFDb', 1],
  ];
  const run = await dryRun(house, office, 'products', await xlsx(table), 'zh', 'a\u202Excsx.xlsx');
  expect(run.file).toBe('axcsx.xlsx');
  expect(run.issues.map((issue) => issue.value)).toEqual(['十二', 'a\uFFFDb']);
});

test('[I11] a NUL in a cell of a spreadsheet refuses its row and no other', async () => {
  const rows = [textRow('产品编码', '产品名称'), textRow('U1', 'a_x0000_b'), textRow('U2', '茶')];
  const run = await dryRun(house, office, 'products', zip(workbook(rows.join(''))));
  expect(reasons(run)).toEqual([[2, '产品名称', 'bad-character']]);
  expect(run.fresh).toBe(1);
});
