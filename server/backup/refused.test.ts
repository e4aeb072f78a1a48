import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { ownedDatabase } from '../postgres/foreign/testing.ts';
import { openPool, type Pool } from '../postgres/pool.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { readArchive, writeArchive } from './archive.ts';
import { readThrough } from './backup.ts';
import { contentsOf, type Content } from './contents.ts';
import { aServer } from './field-day.ts';
import { restore } from './restore.ts';
import { unbound } from './tables.ts';
import type { Entry } from './tar.ts';
import {
  backedUp,
  emptyDatabase,
  entriesIn,
  expectNothing,
  LATER,
  MADE,
  newFolder,
  NOBODY_STOPS,
  problemOf,
  restored,
  rowsOf,
} from './testing.ts';

let was: FreshDatabase;
let home: string;
let file: string;
let entries: Entry[];
beforeAll(async () => {
  was = await freshDatabase();
  await aServer(was.pool);
  home = await mkdtemp(join(tmpdir(), 'paodian-backup-'));
  file = join(home, 'backup');
  await backedUp(was.pool, home, file);
  entries = await entriesIn(file);
});
afterAll(async () => {
  await was.close();
  await rm(home, { recursive: true, force: true });
});

/** The backup of that server, changed by `change` and sealed anew. */
async function changedBackup(change: (entry: Entry) => Entry | null): Promise<string> {
  const other = join(await newFolder(), 'changed');
  const all = given(entries.map(change).filter((entry) => entry !== null));
  await writeArchive(other, all, { passphrase: null, at: MADE, signal: NOBODY_STOPS }, async () => {});
  return other;
}
async function* given<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
const inManifest = (change: (manifest: Record<string, unknown>) => object) =>
  changedBackup((entry) =>
    entry.name === 'manifest.json'
      ? {
          ...entry,
          bytes: Buffer.from(JSON.stringify(change(JSON.parse(entry.bytes.toString()) as Record<string, unknown>))),
        }
      : entry,
  );
async function refusal(file: string): Promise<string> {
  const is = await emptyDatabase();
  const folder = await newFolder();
  const code = await problemOf(restored(is.pool, folder, file));
  await expectNothing(is.pool, folder);
  return code;
}

test('[K14] a backup of a newer program is refused, by its migrations or by its format', async () => {
  expect(await refusal(await inManifest((m) => ({ ...m, format: 2, organisations: 'otherwise' })))).toBe('newer');
  const tomorrow = { name: '9999-of-tomorrow.sql', sha256: '' };
  expect(
    await refusal(await inManifest((m) => ({ ...m, migrations: [...(m['migrations'] as object[]), tomorrow] }))),
  ).toBe('newer');
  const another = (m: object) => ({ ...m, sha256: 'a'.repeat(64) });
  expect(
    await refusal(await inManifest((m) => ({ ...m, migrations: (m['migrations'] as object[]).map(another) }))),
  ).toBe('newer');
});

test('[K6] a file that lacks something, or has something more, is known as changed though its seal is right', async () => {
  const is = (part: string) => (entry: Entry) => entry.name.includes(part);
  const without = (part: string) => changedBackup((entry) => (is(part)(entry) ? null : entry));
  const files = [
    await without('manifest.json'),
    await without('/visit/'),
    await without('end.json'),
    await changedBackup((entry) =>
      is('/visit/')(entry) ? { ...entry, bytes: Buffer.concat([entry.bytes, entry.bytes]) } : entry,
    ),
    await changedBackup((entry) => (is('/visit/')(entry) ? { ...entry, name: 'rows/../../etc/passwd' } : entry)),
    await changedBackup((entry) => (is('manifest')(entry) ? { ...entry, bytes: Buffer.from('{"format":1}') } : entry)),
    await changedBackup((entry) => (is('manifest')(entry) ? { ...entry, bytes: Buffer.from('{') } : entry)),
  ];
  for (const file of files) {
    expect(await problemOf(readThrough(file, null, NOBODY_STOPS))).toBe('changed');
    expect(['changed', 'differs']).toContain(await refusal(file));
  }
});

test('[K15] rows that came back otherwise undo all of it', async () => {
  const dearer = await changedBackup((entry) =>
    entry.name.includes('/order_line/')
      ? { ...entry, bytes: Buffer.from(entry.bytes.toString().replace('"9600"', '"9601"')) }
      : entry,
  );
  expect(await refusal(dearer)).toBe('differs');
});

/** A database with nothing in it that belongs to a superuser, or to nobody but its owner. */
async function databaseOf(whom: 'superuser' | 'plain owner'): Promise<Pool> {
  if (whom === 'superuser') return (await emptyDatabase()).pool;
  const owned = await ownedDatabase(inject('postgres'));
  const pool = openPool(owned.url);
  onTestFinished(async () => {
    await pool.end();
    await owned.close();
  });
  return pool;
}

test.each(['superuser', 'plain owner'] as const)(
  '[K15] rows that hang in the air are found and undo all of it, by a %s',
  async (whom) => {
    const [lost, is] = [await databaseOf(whom), await databaseOf(whom)];
    const field = await aServer(lost);
    const client = await lost.connect();
    await client.query('begin; alter table order_line drop constraint order_line_tenant_sales_order_fkey');
    await unbound(client, async () => {
      await client.query('delete from sales_order where tenant = $1', [field.tenant]);
    });
    await client.query('commit');
    client.release();
    const folder = await newFolder();
    await backedUp(lost, folder, join(folder, 'backup'));
    const place = await newFolder();
    expect(await problemOf(restored(is, place, join(folder, 'backup')))).toBe('differs');
    await expectNothing(is, place);
  },
);

test('[K15] a restoring that is stopped, or loses its database, leaves nothing', async () => {
  const is = await emptyDatabase();
  const folder = await newFolder();
  const broken = async (signal: AbortSignal, at: () => Promise<void>): Promise<void> => {
    const { manifest, contents } = await contentsOf(file, readArchive(file, null));
    const interrupted = async function* (): AsyncGenerator<Content> {
      for await (const one of contents) {
        if ('rows' in one && one.rows.table === 'visit') await at();
        yield one;
      }
    };
    const input = { pool: is.pool, folder, bucket: null, manifest, contents: interrupted(), now: LATER, signal };
    await expect(restore(input)).rejects.toThrow();
    await expectNothing(is.pool, folder);
  };
  const stop = new AbortController();
  await broken(stop.signal, async () => stop.abort(new Error('somebody said stop')));
  await broken(NOBODY_STOPS, async () => {
    await was.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = $1`,
      [(await is.pool.query<{ name: string }>('select current_database() as name')).rows[0]!.name],
    );
  });
  await restored(is.pool, folder, file);
  expect(await rowsOf(is.pool)).toEqual(await rowsOf(was.pool));
});
