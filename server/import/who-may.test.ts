import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportRun } from '../../protocol/import.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aHouse, deskOf, get, phoneOf, post, type House, type Pass } from '../session/field-day.ts';
import { apply, bodyOf, counts, dryRun, runOf, upload } from './field-day/desk.ts';
import { PRODUCTS, xlsx } from './field-day/files.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
});
afterAll(() => database.close());

const everyDoor = async (pass: Pass, run: string): Promise<number[]> => {
  const answers = [
    await post(house, `/v1/imports/${run}/apply`, {}, pass),
    await get(house, `/v1/imports/${run}`, pass),
    await get(house, `/v1/imports/${run}/refused`, pass),
  ];
  return answers.map((answer) => answer.status);
};

test('[I1] office and administrators import, supervisors and reps do not', async () => {
  const office = await deskOf(house, 'office2');
  const run = await dryRun(house, office, 'products', await xlsx(PRODUCTS));
  for (const pass of [await deskOf(house, 'sup0'), await phoneOf(house, 'rep0')]) {
    expect(await everyDoor(pass, run.id)).toEqual([403, 403, 403]);
    expect((await upload(house, pass, 'products', await xlsx(PRODUCTS))).status).toBe(403);
    expect((await get(house, '/v1/imports', pass)).status).toBe(403);
    expect((await get(house, '/v1/imports/templates/products', pass)).status).toBe(403);
  }
  expect((await runOf(house, office, run.id)).state).toBe('checked');
  const admin = await deskOf(house, 'admin');
  expect((await runOf(house, admin, run.id)).state).toBe('checked');
  await apply(house, admin, run.id);
});

test('[I1] nobody sees or applies a run of another organisation', async () => {
  const run = await dryRun(
    house,
    await deskOf(house, 'office2'),
    'products',
    await xlsx([...PRODUCTS, ['P1003', '茶']]),
  );
  const other = await deskOf(house, 'admin', 'theirs');
  expect(await everyDoor(other, run.id)).toEqual([404, 404, 404]);
  const theirs = (await (await get(house, '/v1/imports', other)).json()) as ImportRun[];
  expect(theirs.some((one) => one.id === run.id)).toBe(false);
  expect(await bodyOf(house, 'product', 'P1003', 'id')).toBeUndefined();
});

test('[I1] the same file in two organisations stays in each', async () => {
  const other = await deskOf(house, 'office2', 'theirs');
  const table = [
    ['产品编码', '产品名称'],
    ['T1', '他们的茶'],
  ];
  await apply(house, other, (await dryRun(house, other, 'products', await xlsx(table))).id);
  const ours = await dryRun(house, await deskOf(house, 'office2'), 'products', await xlsx(table));
  expect(counts(ours)).toEqual([1, 0, 0, 0]);
});

test('[I1] an unknown kind, a run that is no id and a name that is no text are refused', async () => {
  const office = await deskOf(house, 'office2');
  expect((await upload(house, office, 'visits', await xlsx(PRODUCTS))).status).toBe(422);
  expect((await get(house, '/v1/imports/templates/__proto__', office)).status).toBe(422);
  expect((await upload(house, office, 'products', await xlsx(PRODUCTS), 'zh', 'a\0b.xlsx')).status).toBe(422);
  for (const id of ['x', '..%2f..%2fetc%2fpasswd', '00000000-0000-4000-8000-000000000000'])
    expect((await get(house, `/v1/imports/${id}`, office)).status).toBe(404);
});
