import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aHouse, get, phoneOf, type House } from '../../session/field-day.ts';
import { migrate } from '../migrate.ts';
import { openPool, type Pool } from '../pool.ts';
import { freshDatabase } from '../testing.ts';
import { inTransaction } from '../transaction.ts';
import { debian15, hasDebian15, ownedDatabase, WITHOUT_DEBIAN_15, type Owned } from './testing.ts';

const whoIs = (pool: Pool, tenant: string): Promise<string | undefined> =>
  inTransaction(pool, tenant, async (tx) => (await tx.row<{ who: string }>('select current_user::text as who'))?.who);

const SERVERS: [string, boolean, () => Promise<Owned>][] = [
  ['the PostgreSQL in the box', true, async () => ({ url: inject('postgres'), close: async () => {} })],
  [`PostgreSQL 15 of Debian${hasDebian15 ? '' : ` (${WITHOUT_DEBIAN_15})`}`, hasDebian15, debian15],
];

describe.each(SERVERS)('%s', (_, isThere, start) => {
  let server: Owned;
  let owned: Owned;
  let pool: Pool;
  let house: House;
  beforeAll(async () => {
    if (!isThere) return;
    server = await start();
    owned = await ownedDatabase(server.url);
    pool = openPool(owned.url);
    await migrate(pool);
    house = await aHouse(pool);
  });
  afterAll(async () => {
    await pool?.end();
    await owned?.close();
    await server?.close();
  });

  test.runIf(isThere)('[L13] a plain owner is bound by the row-level security of his own tables', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'tenant' and table_schema = 'public'`,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(await whoIs(pool, house.ours.tenant)).toBe(new URL(owned.url).username);
    const seen = await inTransaction(pool, house.ours.tenant, async (tx) => {
      const all = [];
      for (const { name } of rows) all.push(...(await tx.rows<{ tenant: string }>(`select tenant from "${name}"`)));
      return new Set(all.map(({ tenant }) => tenant));
    });
    expect(seen).toEqual(new Set([house.ours.tenant]));
    // Without an organisation there is nothing to see, and nothing of another one is written.
    expect((await pool.query('select 1 from person')).rowCount).toBe(0);
    await expect(
      inTransaction(pool, house.ours.tenant, (tx) =>
        tx.rows(`insert into organisation (tenant, body) values ($1, '{}')`, house.theirs.tenant),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      inTransaction(pool, house.ours.tenant, (tx) =>
        tx.rows('update person set tenant = $1 where id = $2', house.theirs.tenant, house.ours.reps[0]!.person),
      ),
    ).rejects.toThrow(/row-level security|foreign key/);
  });

  test.runIf(isThere)('[L13] people sign in and read with nothing but an owner behind them', async () => {
    const rep = await phoneOf(house, 'rep0');
    expect((await get(house, '/v1/session', rep)).status).toBe(200);
    expect((await get(house, '/healthz', {})).status).toBe(200);
  });
});

test('[L14] a superuser works as a role that row-level security binds', async () => {
  const database = await freshDatabase();
  try {
    const { rows } = await database.pool.query<{ super: boolean }>(
      'select rolsuper as super from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([{ super: true }]);
    expect(await whoIs(database.pool, randomUUID())).toBe('paodian_app');
    const bound = await database.pool.query(
      `select 1 from pg_roles where rolname = 'paodian_app' and not rolsuper and not rolbypassrls and not rolcanlogin`,
    );
    expect(bound.rowCount).toBe(1);
  } finally {
    await database.close();
  }
});
