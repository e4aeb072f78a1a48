import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import type { ImportRun } from '../../protocol/import.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, type House, type Pass } from '../session/field-day.ts';
import { counts, dryRun, upload } from './field-day/desk.ts';
import { csv, utf8, xlsx } from './field-day/files.ts';
import { sheetOf, textRow, workbook, zip } from './field-day/zip.ts';
import { LIMITS } from './limits.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
beforeEach(async () => {
  office = await deskOf(house, 'office2');
});
afterAll(() => database.close());

const bring = (bytes: Uint8Array, file = 'file.xlsx'): Promise<ImportRun> =>
  dryRun(house, office, 'products', bytes, 'zh', file);
const GOOD = textRow('产品编码', '产品名称') + textRow('P1', '茶');

test('[I13] the least that is a spreadsheet is read, so that the lies below are what is refused', async () => {
  expect(counts(await bring(zip(workbook(GOOD))))).toEqual([1, 0, 0, 0]);
});

const BOMB = '<a/>'.repeat(3_000_000);
const ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>';

test.each([
  [
    'a bomb that says how large it is',
    'too-much',
    workbook(GOOD, [{ name: 'xl/media/a.xml', body: 'a', size: LIMITS.unpacked }]),
  ],
  ['a bomb that says it is small', 'unsafe', workbook(GOOD, [{ name: 'xl/media/a.xml', body: BOMB, size: 100 }])],
  ['an entry smaller than it says', 'unsafe', workbook(GOOD, [{ name: 'xl/media/a.xml', body: 'abc', size: 100 }])],
  [
    '100,000 entries of 64 bits',
    'unsafe',
    workbook(
      GOOD,
      Array.from({ length: 1001 }, (_, i) => ({ name: `a${i}`, body: '' })),
    ),
  ],
  [
    'entities in its sheet',
    'unsafe',
    workbook(GOOD, [{ name: 'xl/worksheets/sheet1.xml', body: `${ENTITIES}${sheetOf(GOOD)}` }]),
  ],
  [
    'entities in its texts',
    'unsafe',
    workbook(GOOD, [{ name: 'xl/sharedStrings.xml', body: `<?xml version="1.0"?>${ENTITIES}<sst/>` }]),
  ],
  [
    'entities in a part of another name',
    'unsafe',
    workbook(GOOD, [{ name: 'xl/strings.bin', body: `${ENTITIES}<sst/>` }]),
  ],
  [
    'XML that is no UTF-8',
    'unsafe',
    workbook(GOOD, [{ name: 'xl/worksheets/sheet1.xml', body: Buffer.from(`\uFEFF${sheetOf(GOOD)}`, 'utf16le') }]),
  ],
  ['a path that leaves the archive', 'unsafe', workbook(GOOD, [{ name: 'xl/../../../etc/passwd', body: 'a' }])],
  ['a path of Windows that leaves it', 'unsafe', workbook(GOOD, [{ name: String.raw`..\..\a.xml`, body: 'a' }])],
  ['a path from the root', 'unsafe', workbook(GOOD, [{ name: '/etc/passwd', body: 'a' }])],
  ['a path with a drive', 'unsafe', workbook(GOOD, [{ name: 'C:/a.xml', body: 'a' }])],
  ['a macro', 'macros', workbook(GOOD, [{ name: 'xl/vbaProject.bin', body: 'Sub a()' }])],
  ['an entry with a password', 'encrypted', workbook(GOOD, [{ name: 'xl/a.xml', body: 'a', isEncrypted: true }])],
  ['an archive that is no spreadsheet', 'not-a-sheet', [{ name: 'word/document.xml', body: '<a/>' }]],
  ['a spreadsheet whose sheet is missing', 'broken', workbook(GOOD).filter(({ name }) => !name.includes('sheet1'))],
  ['a row with a number that is none', 'broken', workbook(`<row r="x"><c><v>1</v></c></row>`)],
  ['a cell beyond the last column', 'broken', workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')],
  ['a cell in the last column', 'too-many-columns', workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
])('[I13] what is hostile gets its sentence and changes nothing: %s', async (_, code, entries) => {
  const run = await bring(zip(entries));
  expect(run).toMatchObject({ state: 'failed', total: null, fresh: 0, issues: [], failure: { code } });
  expect(run.failure!.message).toMatch(/^[^a-z]*(\.xlsx?|\.csv|[^a-z])*。$/);
});

test('[I13] a file that is cut is broken', async () => {
  const whole = await xlsx([
    ['产品编码', '产品名称'],
    ['P1', '茶'],
  ]);
  for (const part of [whole.slice(0, 30), whole.slice(0, whole.length / 2), whole.slice(0, -1)])
    expect((await bring(part)).failure).toEqual({ code: 'broken', message: '文件已损坏，打不开。' });
  const damaged = Uint8Array.from(whole, (byte, i) => (i > 40 && i < 80 ? 0 : byte));
  expect((await bring(damaged)).failure?.code).toBe('broken');
});

test('[I13] a password and the old format each say what to do', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'a', rows: [['产品编码']] }],
    encryption: { password: 'x' },
  } as never);
  expect((await bring(new Uint8Array(locked))).failure?.message).toBe('文件设了密码，请去掉密码再导入。');
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
  expect((await bring(new Uint8Array(old))).failure?.message).toBe('这是旧的 .xls 格式，请另存为 .xlsx 再导入。');
});

test('[I13] nothing, blanks and other files are no table', async () => {
  expect((await bring(new Uint8Array())).failure?.code).toBe('empty');
  expect((await bring(utf8('\r\n , ,\r\n\r\n'))).failure?.code).toBe('empty');
  expect((await bring(zip(workbook('')))).failure?.code).toBe('empty');
  const png = Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  expect((await bring(png, 'a.csv')).failure?.code).toBe('not-a-sheet');
  expect((await bring(utf8('<html><body>产品编码</body></html>'), 'a.csv')).failure?.code).toBe('missing-columns');
});

test('[I13] a row, a column, a cell and a byte too many', async () => {
  const rows = Array.from({ length: LIMITS.rows + 1 }, (_, i) => [`P${i}`, '茶']);
  const many = await bring(utf8(csv([['产品编码', '产品名称'], ...rows])));
  expect(many.failure?.message).toBe('超过 200000 行，请分成几个文件。');
  const wide = [['产品编码', '产品名称', ...Array.from({ length: 99 }, (_, i) => `列${i}`)]];
  expect((await bring(await xlsx(wide))).failure?.code).toBe('too-many-columns');
  const long = [
    ['产品编码', '产品名称'],
    ['P1', '茶'],
    ['P2', '茶'.repeat(LIMITS.cell + 1)],
  ];
  expect((await bring(await xlsx(long))).failure?.message).toBe('第 3 行有单元格超过 2000 个字。');
  expect((await upload(house, office, 'products', new Uint8Array(LIMITS.bytes + 1))).status).toBe(413);
});

test('[I13] after all of that the server answers, and the list shows each with its reason', async () => {
  const runs = (await (await get(house, '/v1/imports?lang=en', office)).json()) as ImportRun[];
  expect(runs.length).toBeGreaterThan(20);
  expect(runs.filter((run) => run.state === 'failed').every((run) => run.failure!.message.endsWith('.'))).toBe(true);
  expect(runs.map((run) => run.failure?.code)).not.toContain('internal');
});
