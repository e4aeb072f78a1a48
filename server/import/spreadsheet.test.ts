import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { xlsx } from './field-day/files.ts';
import { textRow, workbook, zip } from './field-day/zip.ts';
import { Readers } from './read.ts';
import type { SheetRow } from './sheet.ts';

const readers = new Readers();

async function rowsOf(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  await readers.read(bytes, (batch) => void rows.push(...batch));
  return rows;
}
const cells = async (bytes: Uint8Array): Promise<unknown[]> => (await rowsOf(bytes)).map((row) => row.cells);
const at = new Date(Date.UTC(2026, 10, 25));

test.each(['1900', '1904'] as const)('[I6] a date cell is its day, counted from %s', async (dateSystem) => {
  const rows: CellValue[][] = [[at, new Date(Date.UTC(2026, 10, 25, 18, 30)), new Date(Date.UTC(1960, 1, 29))]];
  const bytes = await writeXlsx({ sheets: [{ name: 'a', rows }], dateSystem });
  expect(await cells(new Uint8Array(bytes))).toEqual([['2026-11-25', '2026-11-25', '1960-02-29']]);
});

test('[I6] a number too large for a day refuses its cell and not the file', async () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const relations = workbook('').find((entry) => entry.name.endsWith('workbook.xml.rels'))!;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const body = String(relations.body).replace(
    '</Relationships>',
    `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  const sheet =
    '<row r="1"><c r="A1" s="1"><v>46351</v></c><c r="B1" s="1"><v>1E+300</v></c><c r="C1"><v>46351</v></c></row>';
  const bytes = zip(
    workbook(sheet, [
      { ...relations, body },
      { name: 'xl/styles.xml', body: styles },
    ]),
  );
  expect(await cells(bytes)).toEqual([['2026-11-25', '#NUM!', 46_351]]);
});

test('[I4] text keeps its zeros, a number has none', async () => {
  expect(await cells(await xlsx([['00123', 123, true, null, 'a']]))).toEqual([['00123', 123, true, null, 'a']]);
});

test('[I10] a formula is told apart from the value that it gave', async () => {
  const formula = { value: 96, type: 'formula', formula: 'A1*2', formulaResult: 96 } as const;
  const bytes = await xlsx(
    [
      ['产品编码', '箱规'],
      ['P1', 12],
      ['P2', 96],
    ],
    { cells: new Map([['2,1', formula]]) },
  );
  expect(await cells(bytes)).toEqual([
    ['产品编码', '箱规'],
    ['P1', 12],
    ['P2', '=96'],
  ]);
});

test.each([
  ['<row r="3"><c r="B3"><f>A1</f><v>1</v></c></row>', [[null, '=1']]],
  ['<row r="3"><c r="B3" t="str"><f t="shared" si="0"/><v>a</v></c></row>', [[null, '=a']]],
  ['<row r="3"><c r="B3"><f>A1</f></c></row>', [[null, '=']]],
  ['<row><c><v>1</v></c><c><f>A1</f><v>2</v></c></row><row><c><f>A1</f><v>3</v></c></row>', [[1, '=2'], ['=3']]],
  ['<row r="3"><c r="AA3"><f>A1</f><v>1</v></c></row>', [[...Array<null>(26).fill(null), '=1']]],
  ['<x:row r="3"><x:c r="B3"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row>', [[null, '=1']]],
])('[I10] a formula is found wherever and however it is written: %s', async (sheet, expected) => {
  const own = sheet.includes('<x:');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const body = `<x:worksheet xmlns:x="${main}"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`;
  const more = own ? [{ name: 'xl/worksheets/sheet1.xml', body }] : [];
  expect(await cells(zip(workbook(sheet, more)))).toEqual(expected);
});

test('[I10] a formula of another sheet is none of ours', async () => {
  const other = {
    name: 'xl/worksheets/sheet2.xml',
    body: '<worksheet><sheetData><row r="1"><c r="A1"><f>1</f></c></row></sheetData></worksheet>',
  };
  expect(await cells(zip(workbook(textRow('a', 'b'), [other])))).toEqual([['a', 'b']]);
});

test('[I3] rows have the numbers that the spreadsheet shows, blank ones are left out', async () => {
  const rows = await rowsOf(await xlsx([['a'], [null, ' '], [], ['b'], ['c', null, '']]));
  expect(rows).toEqual([
    { at: 1, cells: ['a'] },
    { at: 4, cells: ['b'] },
    { at: 5, cells: ['c'] },
  ]);
});
