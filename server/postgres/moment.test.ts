import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { makeApp } from '../http.ts';
import { aTerritory, anOrder, agreed, closed, handsOn, opened, Phone } from '../sync/field-day.ts';
import { momentOf } from './moment.ts';
import { openPool, type Pool } from './pool.ts';
import { freshDatabase, type FreshDatabase } from './testing.ts';
import { inTransaction } from './transaction.ts';

async function aDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  return database;
}

/** The database ends every connection with a transaction under way. */
async function cutWork({ url }: FreshDatabase): Promise<void> {
  const pool = openPool(url);
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where state like 'idle in transaction%' and datname = current_database()`,
  );
  await pool.end();
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('[L18] a connection that ends in the middle of a transaction is a matter of the moment, and the next one goes through', async () => {
  const database = await aDatabase();
  const { tenant } = await aTerritory(database.pool);
  const failure = await failureOf(
    inTransaction(database.pool, tenant, async (tx) => {
      await tx.rows('select 1');
      await cutWork(database);
      // It is heard of while nobody asks anything.
      await new Promise((soon) => setImmediate(soon));
      await tx.rows('select 2');
    }),
  );
  expect(momentOf(failure)).toBe('database-away');
  expect(await inTransaction(database.pool, tenant, (tx) => tx.row('select 3 as n'))).toEqual({ n: 3 });
});

test('[L18] a push whose connection ends is refused as a whole, and the same push goes through', async () => {
  const database = await aDatabase();
  const field = await aTerritory(database.pool);
  const phone = new Phone(field, field.reps[0]);
  const visit = randomUUID();
  phone.tell(opened(visit, field.outlets[0]!.id), agreed(visit, anOrder('P1', 12)), closed(visit));
  const pool = cuttingBefore(database, 'insert into visit ');
  const failure = await failureOf(phone.push(phone.made, { ...field.hands, pool }));
  expect(momentOf(failure)).toBe('database-away');
  const { rows } = await database.pool.query('select count(*)::int as n from fact_log');
  expect(rows).toEqual([{ n: 0 }]);
  expect((await phone.push()).results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
});

/** The same database, which ends the transaction when this statement comes. */
function cuttingBefore(database: FreshDatabase, start: string): Pool {
  const pool = openPool(database.url);
  onTestFinished(() => pool.end());
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    client.query = (async (...args: unknown[]) => {
      if (String((args[0] as { text?: string }).text ?? args[0]).startsWith(start)) await cutWork(database);
      return query(...args);
    }) as typeof client.query;
  });
  return pool;
}

test('[L18] without a database everybody is told to come again later', async () => {
  const database = await aDatabase();
  const pool = openPool(database.url.replace(/:\d+\//, ':1/'));
  onTestFinished(() => pool.end());
  const app = makeApp(handsOn(pool));
  const answer = await app.request('/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'rep0', password: 'a long password', device: null }),
  });
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    503,
    '5',
    { code: 'database-away' },
  ]);
});

test('[L18] a lock that nobody lets go of, a deadlock and a full disk are of the moment; a wrong value is not', () => {
  const failed = (code: string) => Object.assign(new Error('failed'), { code });
  expect(
    ['55P03', '40P01', '57014', '53100', 'ENOSPC', '57P01', '25006', '22P02', '23505'].map((c) => momentOf(failed(c))),
  ).toEqual([
    'database-busy',
    'database-busy',
    'database-busy',
    'disk-full',
    'disk-full',
    'database-away',
    'database-away',
    null,
    null,
  ]);
  expect(momentOf(new Error('Connection terminated unexpectedly'))).toBe('database-away');
  expect(momentOf(new TypeError('x is not a function'))).toBe(null);
});
