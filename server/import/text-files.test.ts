import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from '../../core/catalog/product.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, type House, type Pass } from '../session/field-day.ts';
import { decoded, recordsOf, separatorOf } from './csv.ts';
import { apply, bodyOf, counts, dryRun } from './field-day/desk.ts';
import { csv, utf8 } from './field-day/files.ts';
import { Unreadable } from './limits.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  office = await deskOf(house, 'office2');
});
afterAll(() => database.close());

const TABLE = [
  ['产品编码', '产品名称', '箱规'],
  ['C01', '冰红茶', 12],
];
const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
// 产品编码,产品名称,箱规 CR LF G01,冰红茶,12 as a Chinese spreadsheet saves it.
const GB18030 = Uint8Array.from(
  Buffer.from('b2fac6b7b1e0c2eb2cb2fac6b7c3fbb3c62ccfe4b9e60d0a4730312cb1f9baecb2e82c3132', 'hex'),
);

test.each([
  ['UTF-8', utf8(csv(TABLE))],
  ['UTF-8 with its mark', utf8(`\uFEFF${csv(TABLE)}`)],
  ['UTF-16', utf16(csv(TABLE))],
  ['UTF-16, big end first', utf16(csv(TABLE), true)],
  ['GB18030', GB18030],
  ['semicolons', utf8(csv(TABLE, ';'))],
  ['tabs', utf16(csv(TABLE, '\t'))],
  ['bars', utf8(csv(TABLE, '|'))],
  ['line ends of Unix', utf8(csv(TABLE).replaceAll('\r\n', '\n'))],
  ['line ends of an old Mac', utf8(csv(TABLE).replaceAll('\r\n', '\r'))],
  ['a line end at its end', utf8(`${csv(TABLE)}\r\n\r\n`)],
])('[I14] a text file comes in: %s', async (_, bytes) => {
  const run = await dryRun(house, office, 'products', bytes, 'zh', '产品.csv');
  expect(run).toMatchObject({ failure: null, issues: [] });
  expect(counts(run)).toEqual([1, 0, 0, 0]);
});

test('[I14] what a Chinese spreadsheet saved reads as it was typed', async () => {
  await apply(house, office, (await dryRun(house, office, 'products', GB18030)).id);
  expect(await bodyOf<Product>(house, 'product', 'G01', 'id')).toMatchObject({
    name: '冰红茶',
    packs: [{}, { factor: 12 }],
  });
});

test('[I14] quotes hold separators, quotes and line ends; rows are counted as a spreadsheet counts them', async () => {
  const text = '产品编码,产品名称,品牌\r\nQ1,"茶, ""冰"" 500ml","第一行\n第二行"\r\nQ2,,清泉\r\n';
  const run = await dryRun(house, office, 'products', utf8(text));
  expect(run.issues).toMatchObject([{ row: 3, column: '产品名称', code: 'blank' }]);
  await apply(house, office, run.id);
  expect(await bodyOf<Product>(house, 'product', 'Q1', 'id')).toMatchObject({
    name: '茶, "冰" 500ml',
    brand: '第一行 第二行',
  });
});

test.each([
  ['never closed', '产品编码,产品名称\r\nQ1,茶\r\nQ2,"冰红茶\r\nQ3,水\r\n'],
  ['closed in the middle of a later row', '产品编码,产品名称\r\nQ1,茶\r\nQ2,"冰红茶\r\nQ3,"水"\r\n'],
])('[I14] a quote without a partner names its row and nothing is read: %s', async (_, text) => {
  const run = await dryRun(house, office, 'products', utf8(text));
  expect(run).toMatchObject({ state: 'failed', total: null });
  expect(run.failure).toEqual({ code: 'open-quote', message: '第 3 行的引号不成对，后面的行会读错。' });
});

test('[I14] a quote inside an unquoted cell is a letter like others', () => {
  expect([...recordsOf('a,5" 屏,b\n')]).toEqual([['a', '5" 屏', 'b']]);
});

test('[I14] records are those of RFC 4180', () => {
  expect([...recordsOf('a,b\r\n"c\r\nd","e""f"\n\n,\n"",x')]).toEqual([
    ['a', 'b'],
    ['c\r\nd', 'e"f'],
    [''],
    ['', ''],
    ['', 'x'],
  ]);
  expect([...recordsOf('')]).toEqual([]);
  expect([...recordsOf('a,')]).toEqual([['a', '']]);
  expect(() => [...recordsOf('a,"b"c')]).toThrow(Unreadable);
});

test('[I14] the separator is that of the heading', () => {
  expect(['a,b;c,d', 'a;b,c;d', 'a\tb', 'a|b|c\n1,2,3,4', 'a'].map(separatorOf)).toEqual([',', ';', '\t', '|', ',']);
});

test('[I13] bytes that are no text are no table', () => {
  expect(() => decoded(Uint8Array.of(0x61, 0x00, 0x62))).toThrow('not-a-sheet');
  expect(() => decoded(Uint8Array.of(0xff, 0xff, 0xff, 0x80))).toThrow('not-a-sheet');
  expect(() => decoded(utf16('a\0b'))).toThrow('not-a-sheet');
});
