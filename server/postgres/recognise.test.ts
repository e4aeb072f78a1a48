import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closed, opened, Phone, aTerritory, type Territory } from '../sync/field-day.ts';
import { openPool, type Pool } from './pool.ts';
import { Recognition } from './recognise.ts';
import { freshDatabase, type FreshDatabase } from './testing.ts';

let database: FreshDatabase;
let field: Territory;
const told: string[] = [];
const pools: Pool[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool);
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.close();
});

async function aServer(): Promise<Pool> {
  const recognition = new Recognition(() => told.push('another'));
  const pool = openPool(database.url, recognition);
  pools.push(pool);
  await recognition.begin(pool);
  return pool;
}
const epoch = async (): Promise<number> =>
  (await database.pool.query<{ epoch: number }>('select epoch from sync_clock where tenant = $1', [field.tenant]))
    .rows[0]!.epoch;
/** As it is after a restore into another cluster, or after a standby took over: the name that it remembers is not its own. */
const forgetWho = (): Promise<unknown> => database.pool.query(`update database_identity set name = 'another/00000001'`);

test('[L17] the same database is served in the same epoch, however often it is opened', async () => {
  for (let i = 0; i < 3; i++) await (await aServer()).query('select 1');
  expect([await epoch(), told]).toEqual([1, []]);
});

test('[L17] another database begins a new epoch, once, also when several servers open it at once', async () => {
  await forgetWho();
  await Promise.all([aServer(), aServer(), aServer()]);
  expect(told).toEqual(['another']);
  // By the clock, so that the same copy restored twice is not taken for the one that phones know.
  expect(await epoch()).toBeGreaterThan(1_700_000_000);
});

test('[L17] a server that runs on meets it at its next connection, before it is used', async () => {
  const pool = await aServer();
  const phone = new Phone(field, field.reps[0]);
  phone.cursor = (await phone.pull()).head.to;
  const before = await epoch();
  phone.epoch = before;
  await forgetWho();
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  // Connections that were idle learn only now that they are dead.
  await pool.query('select 1').catch(() => {});
  await pool.query('select 1');
  expect(await epoch()).toBeGreaterThan(before);
  phone.tell(opened(randomUUID(), field.outlets[0]!.id), closed(randomUUID()));
  expect((await phone.push()).epoch).toBe(await epoch());
  expect((await phone.pull()).head.reset).toBe(true);
});
