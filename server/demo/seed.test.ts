import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import { RETURN_STATES } from '../../core/order/returns/return.ts';
import type { Hands } from '../hands.ts';
import { makeApp } from '../http.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { makeTenant } from '../session/tenant.ts';
import { handsOn } from '../sync/field-day.ts';
import { seedDemonstration } from './seed.ts';

const NOW = instant('2026-11-25T06:00:00.000Z');
const databases: FreshDatabase[] = [];
afterAll(() => Promise.all(databases.map((d) => d.close())));

async function aServer(): Promise<Hands> {
  const database = await freshDatabase();
  databases.push(database);
  return { ...handsOn(database.pool, NOW), folder: await mkdtemp(join(tmpdir(), 'paodian-demo-')) };
}

const silent = (): void => {};
const fill = (hands: Hands, say: (zh: string) => void = silent): Promise<void> =>
  seedDemonstration({ hands, makeApp, say, weeks: 1 });

const figures = async ({ pool }: Hands): Promise<unknown> =>
  (
    await pool.query(`select
      (select jsonb_object_agg(status, n) from (select status, count(*) as n from fact_log group by status) s) as facts,
      (select jsonb_object_agg(coalesce(outcome, '-'), n) from (select outcome, count(*) as n from visit group by 1) v) as visits,
      (select jsonb_object_agg(state, t) from (select state, sum(total) as t from sales_order group by 1) o) as orders,
      (select count(*) from photo where received_at is not null) as photos, (select count(*) from outlet) as outlets,
      (select count(distinct kind) from import_run where state = 'applied') as files`)
  ).rows[0];

let whole: Hands;
beforeAll(async () => {
  whole = await aServer();
  await fill(whole);
}, 120_000);

test('[D2] files come in without a refused row, and what happened without a fact set aside', async () => {
  const { facts, files } = (await figures(whole)) as { facts: Record<string, number>; files: string };
  expect(Object.keys(facts)).toEqual(['applied']);
  expect(facts['applied']).toBeGreaterThan(8000);
  expect(Number(files)).toBe(12);
});

test('[D8] two wordings are on trial, and shops that have heard their own count', async () => {
  const { rows } = await whole.pool.query<{ arm: string; n: number; won: number }>(
    `select u.arm, count(*)::int as n, (count(*) filter (where u.is_won))::int as won
     from script_trial t join script_trial_use u on u.trial = t.id where t.state = 'running' group by 1 order by 1`,
  );
  expect(rows.map(({ arm }) => arm)).toEqual(['a', 'b']);
  for (const { n, won } of rows) {
    expect(n).toBeGreaterThan(50);
    expect(won).toBeGreaterThan(0);
  }
});

test('[D9] one line waits for compliance, with a figure that wants its evidence', async () => {
  const { rows } = await whole.pool.query<{ line: string; rules: string[] }>(
    `select v.line, jsonb_path_query_array(e.findings, '$.zh[*].rule') as rules
     from script_version v join script_event e on e.line = v.line and e.deed = 'submit' where v.state = 'linted'`,
  );
  expect(rows).toEqual([{ line: '5.9b', rules: ['L3'] }]);
});

test('[D7] yesterday’s orders are on their way, some are declined or short, older ones are signed and settled', async () => {
  const { rows } = await whole.pool.query<{ state: string; n: number; short: number }>(
    `select state, count(*)::int as n, count(*) filter (where short <> '[]')::int as short from sales_order group by state`,
  );
  const states = new Map(rows.map((row) => [row.state, row.n]));
  const lived = ['submitted', 'sent', 'accepted', 'declined', 'shipped', 'partial', 'delivered', 'signed', 'settled'];
  for (const state of lived) expect(states.get(state), state).toBeGreaterThan(0);
  expect(rows.reduce((sum, row) => sum + row.short, 0)).toBeGreaterThan(0);
  const stock = await whole.pool.query(`select 1 from distributor where body->>'stockAt' is not null and gone <> '{}'`);
  expect(stock.rowCount).toBe(2);
});

test('[D7] returns and exchanges stand in every state of theirs, and one channel has the forecast', async () => {
  const { rows } = await whole.pool.query<{ state: string }>('select distinct state from goods_return order by state');
  expect(rows.map((row) => row.state)).toEqual([...RETURN_STATES].sort());
  const asked = await whole.pool.query<{ methods: object }>(`select body->'methods' as methods from organisation`);
  expect(asked.rows).toEqual([{ methods: { supermarket: 'engine' } }]);
});

test('[D10] one rep has a van: counted yesterday with a bottle missing, loaded this morning, and money waits for finance', async () => {
  const { rows } = await whole.pool.query<{ login: string; counted: boolean }>(
    `select p.login, t.body->'van'->'counted' <> 'null' as counted from van_trip t join person p on p.id = t.rep
     where p.has_van order by t.day`,
  );
  expect(rows).toEqual([
    { login: 'rep3', counted: true },
    { login: 'rep3', counted: false },
  ]);
  const money = await whole.pool.query<{ n: number }>(
    'select count(*)::int as n from account_entry where visit is not null',
  );
  expect(money.rows[0]!.n).toBeGreaterThan(0);
  expect((await whole.pool.query('select 1 from money_count')).rowCount).toBe(1);
});

test('[D3] broken off in its middle it goes on, and ends as if it had not been', { timeout: 120_000 }, async () => {
  const hands = await aServer();
  const inTheMiddle = new Error('the light went out');
  let told = 0;
  // The lights go out among the files first, and then with the week half told.
  const dark = { ...hands, newId: () => (++told === 6 ? fail(inTheMiddle) : hands.newId()) };
  await expect(fill(dark)).rejects.toThrow('/v1/imports');
  let pushes = 0;
  const dying = {
    hands,
    makeApp: ((of: Hands) => {
      const app = makeApp(of);
      const request = app.request.bind(app);
      app.request = ((path: string, init?: RequestInit) =>
        path === '/v1/sync/push' && ++pushes > 30 ? fail(inTheMiddle) : request(path, init)) as typeof app.request;
      return app;
    }) as typeof makeApp,
    say: silent,
    weeks: 1,
  };
  await expect(seedDemonstration(dying)).rejects.toBe(inTheMiddle);
  await fill({ ...hands, now: () => instant('2026-11-26T09:00:00.000Z') });
  expect(await figures(hands)).toEqual(await figures(whole));
});

function fail(error: Error): never {
  throw error;
}

test('[D4] what is filled in, and whoever has an organisation, is left alone', async () => {
  const before = await figures(whole);
  await fill(whole, () => fail(new Error('said something')));
  expect(await figures(whole)).toEqual(before);
  const own = await aServer();
  await makeTenant(own, { code: 'own', name: '自家公司', zone: 'Asia/Shanghai' });
  await fill(own, () => fail(new Error('said something')));
  expect(await figures(own)).toMatchObject({ outlets: 0, facts: null });
});
