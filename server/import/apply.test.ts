import { randomUUID } from 'node:crypto';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { ImportRun } from '../../protocol/import.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, post, type House, type Pass } from '../session/field-day.ts';
import { apply, bodyOf, bring, counts, dryRun, runOf, upload } from './field-day/desk.ts';
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
beforeEach(async () => {
  office = await deskOf(house, 'office2');
});
afterAll(() => database.close());

const applying = (id: string, pass = office): Promise<Response> => post(house, `/v1/imports/${id}/apply`, {}, pass);
const outletFile = (...rows: (readonly (string | number | null)[])[]): Promise<Uint8Array> =>
  xlsx([['门店编码', '门店名称', '渠道', '备注'], ...rows]);
const renamed = async (code: string, name: string): Promise<void> => {
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `update outlet set name = $3, body = body || jsonb_build_object('name', $3::text) where tenant = $1 and code = $2`,
      tx.tenant,
      code,
      name,
    ),
  );
};

test('[I9] what was shown is written, once', async () => {
  const run = await dryRun(house, office, 'outlets', await xlsx(OUTLETS));
  expect(await apply(house, office, run.id)).toMatchObject({ fresh: 2, refused: 0 });
  expect((await applying(run.id)).status).toBe(409);
  expect((await bodyOf<Outlet>(house, 'outlet', 'N001'))?.credit.limit).toBe(500_000);
});

test('[I16] the same file again is the same in every row, and changes nothing', async () => {
  const seq = async (): Promise<unknown> =>
    (await database.pool.query('select seq from sync_clock where tenant = $1', [house.ours.tenant])).rows;
  const before = await seq();
  const run = await dryRun(house, office, 'outlets', await xlsx(OUTLETS));
  expect(counts(run)).toEqual([0, 0, 2, 0]);
  await apply(house, office, run.id);
  expect(await seq()).toEqual(before);
});

test('[I9] an organisation that is no longer what was shown is left alone, and the dry run is asked for again', async () => {
  const file = await outletFile(['N001', '幸福一店', '便利店'], ['N009', '新店', '便利店']);
  const run = await dryRun(house, office, 'outlets', file);
  await renamed('N001', '幸福二店');
  const answer = await applying(run.id);
  expect([answer.status, await answer.json()]).toEqual([409, { code: 'preview-again' }]);
  expect(await bodyOf<Outlet>(house, 'outlet', 'N009')).toBeUndefined();
  expect((await runOf(house, office, run.id)).state).toBe('checked');
  await apply(house, office, (await dryRun(house, office, 'outlets', file)).id);
  expect((await bodyOf<Outlet>(house, 'outlet', 'N001'))?.name).toBe('幸福一店');
});

test('[I9] what the file does not touch may change in between', async () => {
  const run = await dryRun(house, office, 'outlets', await outletFile(['N001', '幸福三店', '便利店']));
  await renamed('N002', '好又多二店');
  await apply(house, office, run.id);
  expect((await bodyOf<Outlet>(house, 'outlet', 'N001'))?.name).toBe('幸福三店');
});

test('[I9] a row that would be refused by now is no longer what was shown', async () => {
  const run = await dryRun(house, office, 'prices', await xlsx([...PRICES, ['STD2', 'P1002', 30, '箱']]));
  await bring(house, office, 'products', [
    ['产品编码', '产品名称', '箱单位'],
    ['P1002', '矿泉水 550ml', '件'],
  ]);
  expect((await applying(run.id)).status).toBe(409);
});

test('[I9] when the last step fails nothing of it was written', async () => {
  const run = await dryRun(house, office, 'outlets', await outletFile(['N010', '半路店', '便利店']));
  await database.pool.query('alter table sync_clock rename to sync_clock_away');
  expect((await applying(run.id)).status).toBe(500);
  await database.pool.query('alter table sync_clock_away rename to sync_clock');
  expect(await bodyOf<Outlet>(house, 'outlet', 'N010')).toBeUndefined();
  expect((await runOf(house, office, run.id)).state).toBe('checked');
  await apply(house, office, run.id);
});

test('[I15] an organisation has one import at a time, and another does not wait for it', async () => {
  const theirs = await deskOf(house, 'office2', 'theirs');
  const rows = Array.from({ length: 2000 }, (_, i) => [`M${i}`, '店', '便利店']);
  const first = (await (await upload(house, office, 'outlets', await outletFile(...rows))).json()) as ImportRun;
  const second = await upload(house, office, 'outlets', await outletFile(['N011', '店', '便利店']));
  expect([second.status, await second.json()]).toEqual([409, { code: 'import-running' }]);
  expect((await applying(first.id)).status).toBe(409);
  expect(counts(await dryRun(house, theirs, 'products', await xlsx(PRODUCTS)))).toEqual([2, 0, 0, 0]);
  let run = first;
  while (run.state === 'reading') run = await runOf(house, office, first.id);
  expect(counts(run)).toEqual([2000, 0, 0, 0]);
  const both = await Promise.all([applying(first.id), applying(first.id)]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
});

test('[I22] a run that was cut off says so, and can be brought again', async () => {
  const id = randomUUID();
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `insert into import_run (tenant, id, person, kind, file, sha256, state, started_at, report)
       select tenant, $2, person, kind, file, sha256, 'reading', started_at, report || '{"total": null}' from import_run where tenant = $1 limit 1`,
      tx.tenant,
      id,
    ),
  );
  expect(await runOf(house, office, id)).toMatchObject({
    state: 'failed',
    failure: { code: 'interrupted', message: '服务重新启动过，请再上传一次。' },
  });
  expect((await applying(id)).status).toBe(409);
});

test('[I24] the file is kept until it was written or cannot be, readable by the server alone', async () => {
  const filesOf = (id: string): Promise<string[]> => readdir(join(house.hands.folder, 'imports', id));
  const good = await dryRun(
    house,
    office,
    'outlets',
    await outletFile(['N020', '店', '便利店'], ['N021', '', '便利店']),
  );
  expect((await filesOf(good.id)).sort()).toEqual(['file', 'refused.json']);
  for (const name of await filesOf(good.id)) {
    const { mode } = await stat(join(house.hands.folder, 'imports', good.id, name));
    expect((mode & 0o777).toString(8)).toBe('600');
  }
  await apply(house, office, good.id);
  expect(await filesOf(good.id)).toEqual(['refused.json']);
  const bad = await dryRun(house, office, 'outlets', await xlsx([['门店编码'], ['N022']]));
  expect(await filesOf(bad.id)).toEqual([]);
});

test('[I24] a file that nobody applied is gone after a week, and its run asks for it again', async () => {
  const old = await dryRun(
    house,
    office,
    'outlets',
    await outletFile(['N030', '店', '便利店'], ['N031', '', '便利店']),
  );
  const lastWeek = new Date(Date.parse(house.hands.now()) - 8 * 86_400_000);
  await utimes(join(house.hands.folder, 'imports', old.id), lastWeek, lastWeek);
  const next = await dryRun(house, office, 'outlets', await outletFile(['N032', '店', '便利店']));
  expect(await readdir(join(house.hands.folder, 'imports'))).not.toContain(old.id);
  expect((await (await applying(old.id)).json()) as unknown).toEqual({ code: 'preview-again' });
  expect((await get(house, `/v1/imports/${old.id}/refused`, office)).status).toBe(404);
  await apply(house, office, next.id);
});

test('[I8] the list shows the last runs first, without their rows', async () => {
  const runs = (await (await get(house, '/v1/imports', office)).json()) as ImportRun[];
  expect(runs.length).toBeGreaterThan(5);
  expect(runs.every((run) => run.issues.length === 0)).toBe(true);
  expect(new Set(runs.map((run) => run.state))).toEqual(new Set(['checked', 'applied', 'failed']));
});
