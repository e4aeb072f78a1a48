/** Places for backups, what they hold, and ways to spoil them. Imported by tests only. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Pool } from '../postgres/pool.ts';
import type { Bucket } from '../photo/bucket.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { readArchive } from './archive.ts';
import { backUp, type Account } from './backup.ts';
import { contentsOf } from './contents.ts';
import { BackupProblem, type ProblemCode } from './problem.ts';
import { restore } from './restore.ts';
import { unbound } from './tables.ts';
import type { Entry } from './tar.ts';

export const NOBODY_STOPS = new AbortController().signal;
export const MADE = new Date('2026-11-25T09:00:00.000Z');
export const LATER = new Date('2026-11-26T09:00:00.000Z');

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A database with nothing in it at all. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.close());
  await fresh.pool.query('drop schema public cascade; create schema public; grant usage on schema public to public');
  return fresh;
}

export async function entriesIn(file: string, passphrase: string | null = null): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of readArchive(file, passphrase)) entries.push(entry);
  return entries;
}

/** How it is kept. */
interface Kept {
  readonly passphrase?: string | null;
  readonly bucket?: Bucket | null;
}

export const backedUp = (
  pool: Pool,
  folder: string,
  file: string,
  { passphrase = null, bucket = null }: Kept = {},
): Promise<Account> => backUp({ pool, folder, bucket, file, passphrase, now: MADE, signal: NOBODY_STOPS });

export async function restored(
  pool: Pool,
  folder: string,
  file: string,
  { now = LATER, passphrase = null, bucket = null }: Kept & { readonly now?: Date } = {},
): Promise<Account> {
  const { manifest, contents } = await contentsOf(file, readArchive(file, passphrase));
  return restore({ pool, folder, bucket, manifest, contents, now, signal: NOBODY_STOPS });
}

/** It fails with one sentence in each language; answers its code. */
export async function problemOf(work: Promise<unknown>): Promise<ProblemCode> {
  const problem = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(BackupProblem);
  const { code, message } = problem as BackupProblem;
  expect(message).toMatch(/^[^。\n]*\p{Script=Han}[^。\n]*。 [^。\n\p{Script=Han}]*[a-z][^。\n]*\.$/u);
  return code;
}

/** Every row of every table, as text and in order, by the table's name; whoever may see it. */
export async function everyRow(pool: Pool): Promise<Map<string, string[]>> {
  const client = await pool.connect();
  const all = new Map<string, string[]>();
  try {
    await client.query('begin');
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1`,
    );
    await unbound(client, async () => {
      for (const { name } of tables) {
        const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
        all.set(
          name,
          rows.map(({ row }) => row),
        );
      }
    });
  } finally {
    await client.query('rollback');
    client.release();
  }
  return all;
}

/** The same file with one byte changed. */
export async function withFlip(file: string, at: number): Promise<string> {
  const bytes = await readFile(file);
  bytes[at]! ^= 1 << (at % 8);
  return asFile(bytes);
}

/** The first bytes of a file, as an interrupted copy leaves them. */
export const cutAt = async (file: string, length: number): Promise<string> =>
  asFile((await readFile(file)).subarray(0, length));

export async function asFile(bytes: Uint8Array): Promise<string> {
  const file = join(await newFolder(), 'file');
  await writeFile(file, bytes);
  return file;
}

/** So many places from the first byte to the last, and all of the first and the last ones. */
export function placesIn(length: number, many: number, ends: number): number[] {
  const spread = Array.from({ length: many }, (_, i) => Math.floor((i * length) / many));
  const first = Array.from({ length: ends }, (_, i) => i);
  return [...new Set([...first, ...spread, ...first.map((i) => length - 1 - i)])].filter(
    (at) => at >= 0 && at < length,
  );
}

export const canMount = process.getuid?.() === 0 && hasMount();
export const WITHOUT_MOUNT = 'skipped: only root may make a small disk';

function hasMount(): boolean {
  try {
    execFileSync('mount', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A disk of so many megabytes, in memory. */
export async function smallDisk(megabytes: number): Promise<string> {
  const folder = join(await newFolder(), 'disk');
  await mkdir(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

/** What belongs to one database and not to what is kept in it; and the clocks, which go on. */
const OWN = new Set(['migration', 'first_admin_code', 'database_identity', 'sync_clock']);

export const rowsOf = async (pool: Pool): Promise<Map<string, string[]>> =>
  new Map([...(await everyRow(pool))].filter(([table]) => !OWN.has(table)));

export async function expectNothing(pool: Pool, folder: string): Promise<void> {
  expect([...(await everyRow(pool)).keys()]).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
}
