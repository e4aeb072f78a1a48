import { readXlsx, type CellValue } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IMPORT_KINDS, type ImportKind } from '../../protocol/import.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, type House, type Pass } from '../session/field-day.ts';
import { apply, bring, counts, dryRun } from './field-day/desk.ts';
import { xlsx } from './field-day/files.ts';
import { KINDS } from './kinds.ts';

let database: FreshDatabase;
let house: House;
let office: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  office = await deskOf(house, 'office2');
  await bring(house, office, 'people', [
    ['登录名', '姓名', '角色'],
    ['sup1', '王主管', '主管'],
  ]);
});
afterAll(() => database.close());

async function template(kind: ImportKind, lang: 'zh' | 'en'): Promise<{ bytes: Uint8Array; sheets: CellValue[][][] }> {
  const answer = await get(house, `/v1/imports/templates/${kind}?lang=${lang}`, office);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${kind}.xlsx"`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { bytes, sheets: (await readXlsx(bytes)).sheets.map((sheet) => sheet.rows) };
}

test.each(IMPORT_KINDS)('[I21] the template of %s comes in again unchanged and does nothing', async (kind) => {
  for (const lang of ['zh', 'en'] as const) {
    const { bytes, sheets } = await template(kind, lang);
    const columns = Object.values(KINDS[kind].columns);
    expect(sheets[0]).toEqual([columns.map((column) => column[lang])]);
    expect(sheets[1]!.slice(1, columns.length + 1).map((row) => row[0])).toEqual(sheets[0]![0]);
    const run = await dryRun(house, office, kind, bytes, lang);
    expect(run).toMatchObject({ state: 'checked', total: 0, issues: [], failure: null });
  }
});

test('[I21] filled with their own examples the templates come in one after the other without a refusal', async () => {
  for (const kind of IMPORT_KINDS) {
    const { sheets } = await template(kind, 'zh');
    const notes = sheets[1]!.slice(1, sheets[0]![0]!.length + 1);
    const examples = notes.map((row) => row[2] ?? null);
    const filled = await xlsx([sheets[0]![0]!, examples]);
    const run = await dryRun(house, office, kind, filled);
    expect([kind, run.failure, run.issues]).toEqual([kind, null, []]);
    await apply(house, office, run.id);
    expect([kind, counts(await dryRun(house, office, kind, filled))]).toEqual([kind, [0, 0, 1, 0]]);
    const english = await xlsx([(await template(kind, 'en')).sheets[0]![0]!, examples]);
    expect([kind, counts(await dryRun(house, office, kind, english, 'en'))]).toEqual([kind, [0, 0, 1, 0]]);
  }
});
