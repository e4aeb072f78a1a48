import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { debian15, hasDebian15, ownedDatabase, WITHOUT_DEBIAN_15, type Owned } from '../postgres/foreign/testing.ts';
import { apply, knownMigrations, migrate, readMigrations } from '../postgres/migrate.ts';
import { openPool, type Pool } from '../postgres/pool.ts';
import { freshDatabase } from '../postgres/testing.ts';
import { aTerritory, Phone } from '../sync/field-day.ts';
import { aServer } from './field-day.ts';
import {
  backedUp,
  emptyDatabase,
  everyRow,
  expectNothing,
  LATER,
  newFolder,
  problemOf,
  restored,
  rowsOf,
} from './testing.ts';

let older: Owned | null = null;
beforeAll(async () => {
  older = hasDebian15 ? await debian15() : null;
});
afterAll(() => older?.close());

async function ownedOn(server: string): Promise<Pool> {
  const owned = await ownedDatabase(server);
  const pool = openPool(owned.url);
  onTestFinished(async () => {
    await pool.end();
    await owned.close();
  });
  return pool;
}

const SUPERUSERS = 'a superuser’s database';
const OWNERS = 'a plain owner’s database';
const OLDER = `PostgreSQL 15${hasDebian15 ? '' : ` (${WITHOUT_DEBIAN_15})`}`;

/** A database of this kind with nothing in it. */
const databaseOf = async (kind: string): Promise<Pool> =>
  kind === SUPERUSERS ? (await emptyDatabase()).pool : ownedOn(kind === OWNERS ? inject('postgres') : older!.url);

const epochs = async (pool: Pool): Promise<number[]> =>
  (await everyRow(pool)).get('sync_clock')!.map((row) => Number(row.split(',')[1]));

test.each([
  [SUPERUSERS, SUPERUSERS],
  [SUPERUSERS, OWNERS],
  [OWNERS, SUPERUSERS],
])('[K10] [K11] [K12] from %s to %s all comes back row for row, bound as before, in a new epoch', goesOver);

test.runIf(hasDebian15).each([
  [OLDER, OWNERS],
  [SUPERUSERS, OLDER],
])('[K10] [K11] [K12] from %s to %s all comes back row for row, bound as before, in a new epoch', goesOver);

async function goesOver(from: string, to: string): Promise<void> {
  const [was, is] = [await databaseOf(from), await databaseOf(to)];
  const field = await aServer(was);
  const folder = await newFolder();
  const file = join(folder, 'backup');
  await backedUp(was, folder, file);
  const { manifest } = await restored(is, folder, file);
  expect(manifest.organisations.map((o) => o.code).sort()).toEqual(['ours', 'theirs']);

  const [before, after] = [await rowsOf(was), await rowsOf(is)];
  expect(after).toEqual(before);
  expect(after.get('fact_log')!.length).toBe(14);
  expect(after.get('visit')!.some((row) => row.includes(',null,'))).toBe(true);

  const fresh = await databaseOf(to);
  await migrate(fresh);
  expect(await shapeOf(is)).toEqual(await shapeOf(fresh));
  expect(await migrate(is)).toEqual([]);

  expect([await epochs(was), await epochs(is)]).toEqual([
    [1, 1],
    [LATER.getTime(), LATER.getTime()],
  ]);
  const clocks = async (pool: Pool) =>
    (await everyRow(pool)).get('sync_clock')!.map((row) => row.replace(/,\d+,/, ','));
  expect(await clocks(is)).toEqual(await clocks(was));

  const hands = { ...field.hands, pool: is };
  const [old, anew] = [new Phone(field, field.reps[0]), new Phone({ ...field, hands }, field.reps[0])];
  const digest = async (phone: Phone) => (await phone.pull(true)).head.digest;
  expect(await digest(anew)).toBe(await digest(old));
}

/** Keys, indexes, policies and what is forced, as the catalogue tells them. */
async function shapeOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ is: string }>(
    `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as is from pg_constraint where connamespace = 'public'::regnamespace
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select tablename || ' ' || policyname || ' ' || qual || ' ' || with_check from pg_policies
     union all select relname || relrowsecurity || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     union all select relname || ' paodian_app ' || (replace(relacl::text, current_user, 'owner') ~ 'paodian_app') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     order by 1`,
  );
  expect(rows.length).toBeGreaterThan(100);
  return rows.map((row) => row.is);
}

test('[K12] the same backup restored twice, and one restored by a clock that is wrong, have epochs of their own', async () => {
  const was = await emptyDatabase();
  await aServer(was.pool);
  const file = join(await newFolder(), 'backup');
  await backedUp(was.pool, await newFolder(), file);
  const given: number[] = [];
  for (const now of [LATER, new Date(LATER.getTime() + 60_000), new Date(0)]) {
    const is = await emptyDatabase();
    await restored(is.pool, await newFolder(), file, { now });
    given.push(...new Set(await epochs(is.pool)));
  }
  expect(given).toEqual([LATER.getTime(), LATER.getTime() + 60_000, 2]);
});

test('[K9] a place that is not empty is refused and stays as it was', async () => {
  const was = await emptyDatabase();
  await aServer(was.pool);
  const folder = await newFolder();
  const file = join(await newFolder(), 'backup');
  await backedUp(was.pool, folder, file);
  const before = await everyRow(was.pool);
  expect(await problemOf(restored(was.pool, folder, file))).toBe('not-empty');
  expect(await everyRow(was.pool)).toEqual(before);

  const other = await emptyDatabase();
  await other.pool.query('create table notes as select 7 as n');
  expect(await problemOf(restored(other.pool, folder, file))).toBe('not-empty');
  expect(await everyRow(other.pool)).toEqual(new Map([['notes', ['(7)']]]));

  const fresh = await freshDatabase();
  onTestFinished(() => fresh.close());
  expect(await problemOf(restored(fresh.pool, folder, file))).toBe('not-empty');

  const is = await emptyDatabase();
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'photos', 'mine.jpg'), '');
  expect(await problemOf(restored(is.pool, folder, file))).toBe('not-empty');
  expect(await readdir(join(folder, 'photos'))).toEqual(['mine.jpg']);
  await rm(join(folder, 'photos', 'mine.jpg'));
  await expectNothing(is.pool, join(folder, 'photos'));
  await restored(is.pool, folder, file);
});

test('[K14] a backup of an older schema is restored and brought forward', async () => {
  const was = await emptyDatabase();
  const client = await was.pool.connect();
  const [all, old] = [await readMigrations(), 3];
  try {
    await knownMigrations(client);
    for (const one of all.slice(0, old)) await apply(client, one);
  } finally {
    client.release();
  }
  await aTerritory(was.pool, 'old');
  const file = join(await newFolder(), 'backup');
  const { manifest } = await backedUp(was.pool, await newFolder(), file);
  expect(manifest.migrations.map((m) => m.name)).toEqual(all.slice(0, old).map((m) => m.name));
  expect(Object.keys(manifest.columns['tenant']!)).toHaveLength(3);

  const is = await emptyDatabase();
  await restored(is.pool, await newFolder(), file);
  expect(await migrate(is.pool)).toEqual([]);
  expect((await is.pool.query('select code, demonstration_begun_at as begun from tenant')).rows).toEqual([
    { code: 'old', begun: null },
  ]);
  const [before, after] = [await rowsOf(was.pool), await rowsOf(is.pool)];
  expect(before.get('outlet')).toHaveLength(3);
  // Later schemas put columns behind the others that are empty where nothing is known.
  const known = (rows: readonly string[] = []): string[] => rows.map((row) => row.replace(/,*\)$/, ')'));
  for (const [table, rows] of before)
    if (table !== 'tenant') expect([table, known(after.get(table))]).toEqual([table, known(rows)]);
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.close());
  expect(await shapeOf(is.pool)).toEqual(await shapeOf(fresh.pool));
});
