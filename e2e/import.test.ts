/** The office brings a file in at the desk: template, check, the refused rows mended, and all of it written once. */
import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zh as words } from '../console/import/words.ts';
import { zh as desk } from '../console/words.ts';
import { aBrowser, aDesk, type Device } from './field-day/browser.ts';
import { faultsOf } from './field-day/screen-faults.ts';
import { aServer, type FieldServer } from './field-day/server.ts';

let server: FieldServer;
let browser: Browser;
beforeAll(async () => {
  server = await aServer();
  browser = await aBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A desk is worked with a mouse, and its link past the menu shows itself to keys alone. File types have Latin names. */
const faultsAt = async (page: Page): Promise<string[]> =>
  (await faultsOf(page, { touch: 0, text: 13, isChinese: false })).filter((fault) => !fault.includes(desk.toContent));
const KIND = words.kinds.products.name;
const sheet = (rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'a', rows: rows.map((row) => [...row]) }] }).then((bytes) => new Uint8Array(bytes));
const hand = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const figures = (page: Page): Promise<string[]> => page.locator('.figure b').allTextContents();

async function keep(page: Page, button: string): Promise<{ download: Download; rows: CellValue[][] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  const { sheets } = await readXlsx(new Uint8Array(await readFile(await download.path())));
  return { download, rows: sheets[0]!.rows };
}

async function anImportDesk(login: string): Promise<Device> {
  const device = await aDesk(server, browser, login);
  await device.page.getByRole('link', { name: desk.imports, exact: true }).click();
  await device.page.getByRole('radio', { name: words.kinds.products.what }).check({ force: true });
  return device;
}

test('a file is checked, written, and its refused row mended and written as well', async () => {
  const { page, context, faults } = await anImportDesk('office');
  expect(await faultsAt(page)).toEqual([]);
  const template = await keep(page, words.template);
  expect(template.download.suggestedFilename()).toBe(words.templateName(KIND));

  const [headings] = template.rows;
  const [code, name, size] = ['产品编码', '产品名称', '箱规'].map((text) => headings!.indexOf(text));
  const row = (...cells: CellValue[]): CellValue[] =>
    headings!.map((_, i) => (i === code ? cells[0]! : i === name ? cells[1]! : i === size ? cells[2]! : null));
  await hand(
    page,
    '新品.xlsx',
    await sheet([headings!, row('Z1', '新茶', 12), row('Z2', '新水', '十二'), row('Z3', '新汁', 6)]),
  );
  await page.getByRole('heading', { name: words.refusedTitle('1') }).waitFor();
  expect(await figures(page)).toEqual(['2', '0', '0', '1']);
  expect(await page.locator('.refused tbody td').allTextContents()).toEqual(['3', '箱规', '十二', '不是数字。']);
  expect(await faultsAt(page)).toEqual([]);

  const { rows } = await keep(page, words.download);
  await press(page, words.applyRows('2'));
  expect(await faultsAt(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: words.apply, exact: true }).click();
  await page.getByText(words.done('2', '0')).waitFor();
  expect(await faultsAt(page)).toEqual([]);

  const mended = rows.map((cells, i) => cells.map((cell, j) => (i === 1 && j === size ? 12 : cell)));
  await press(page, words.another(KIND));
  await hand(page, '改好.xlsx', await sheet(mended));
  await page.getByRole('button', { name: words.applyRows('1'), exact: true }).waitFor();
  expect(await figures(page)).toEqual(['1', '0', '0', '0']);
  expect(faults).toEqual([]);
  await context.close();
});

test('a file that cannot be read gets a sentence, and the next one is handed over in its place', async () => {
  const { page, context, faults } = await anImportDesk('admin');
  await hand(page, 'a.xlsx', new TextEncoder().encode('PK\u0003\u0004 and nothing more'));
  await page.getByRole('alert').getByText('文件已损坏').waitFor();
  expect(await faultsAt(page)).toEqual([]);
  await hand(page, 'b.csv', new TextEncoder().encode('产品编码,产品名称\r\nZ9,茶\r\n'));
  await page.getByRole('button', { name: words.applyRows('1'), exact: true }).waitFor();
  await page.getByRole('link', { name: words.back, exact: true }).click();
  const listed = page.getByRole('row').filter({ hasText: 'a.xlsx' });
  expect(await listed.textContent()).toContain(words.states.failed);
  expect(faults).toEqual([]);
  await context.close();
});

test('a supervisor is offered no import', async () => {
  const { page, context } = await aDesk(server, browser, 'sup1');
  expect(await page.getByRole('link', { name: desk.imports, exact: true }).count()).toBe(0);
  await page.goto('/c/imports');
  await page.waitForURL('**/c/live');
  await context.close();
});
