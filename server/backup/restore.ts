import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { apply, knownMigrations, MIGRATION_LOCK, readMigrations, type Migration } from '../postgres/migrate.ts';
import type { Bucket } from '../photo/bucket.ts';
import { photosInFolder } from '../photo/folder.ts';
import type { Client, Pool } from '../postgres/pool.ts';
import type { Account } from './backup.ts';
import { compare, differs } from './compare.ts';
import type { Content } from './contents.ts';
import { checkEmpty } from './empty.ts';
import { fill } from './fill.ts';
import type { Ending, Manifest } from './manifest.ts';
import { BackupProblem, orDiskFull } from './problem.ts';
import { PLAIN_TEXT } from './rows.ts';
import { unbound } from './tables.ts';

/** Where photos lie until all is well. A restoring that was killed leaves it, and the next one clears it away. */
const PARTS = 'restoring';

export interface RestoreInput {
  readonly pool: Pool;
  readonly folder: string;
  /** Where photos of the file go instead of the folder. What lies there under its hash already is the same. */
  readonly bucket: Bucket | null;
  readonly manifest: Manifest;
  readonly contents: AsyncIterable<Content>;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** The migrations that the backup has had, and those of this program that it has not. Throws when it knows others. */
async function migrationsFor({ migrations }: Manifest): Promise<{ had: Migration[]; rest: Migration[] }> {
  const ours = await readMigrations();
  const had = new Map(migrations.map(({ name, sha256 }) => [name, sha256]));
  const strange = migrations.find(({ name, sha256 }) => !ours.some((m) => m.name === name && m.sha256 === sha256));
  if (!strange) return { had: ours.filter((m) => had.has(m.name)), rest: ours.filter((m) => !had.has(m.name)) };
  throw new BackupProblem(
    'newer',
    `备份来自比这个程序新的版本（${strange.name}），请先更新程序。`,
    `The backup is of a newer program than this one (${strange.name}): update the program first.`,
  );
}

/**
 * Makes a server of a backup: all of it in one transaction, the photos beside until that is sure. The epoch of every
 * organisation is another one after it, so that each phone takes the book anew and sends again what the server has forgotten.
 */
export async function restore(input: RestoreInput): Promise<Account> {
  const { pool, folder, bucket, manifest } = input;
  const { had, rest } = await migrationsFor(manifest);
  const parts = join(folder, PARTS);
  const client = await pool.connect();
  client.on('error', () => {});
  let stage: 'begun' | 'ours' | 'done' = 'begun';
  try {
    await client.query(`begin; ${PLAIN_TEXT}`);
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await checkEmpty(client, folder);
    stage = 'ours';
    await rm(parts, { recursive: true, force: true });
    await mkdir(parts, { recursive: true });
    await run(client, had);
    let ending: Ending | null = null;
    await unbound(client, async () => {
      ending = await fill(client, bucket ?? photosInFolder(parts), manifest, whileUnstopped(input));
      await compare(client, manifest);
      await client.query('update sync_clock set epoch = greatest(epoch + 1, $1)', [input.now.getTime()]);
    });
    await run(client, rest);
    await movePhotos(parts, folder);
    await client.query('commit').catch(async (error: { severity?: string }) => {
      // The database says so itself: it is undone. A lost connection says nothing; then they stay, and are in nobody's way.
      if (error.severity === 'ERROR') await rm(join(folder, 'photos'), { recursive: true, force: true });
      throw error;
    });
    stage = 'done';
    await client.query('set statement_timeout = 0; analyze').catch(() => {});
    return { manifest, ending: ending! };
  } catch (error) {
    throw problemOfRestoring(error, folder);
  } finally {
    if (stage !== 'done') await client.query('rollback').catch(() => {});
    client.release(true);
    if (stage !== 'begun') await rm(parts, { recursive: true, force: true });
  }
}

async function* whileUnstopped({ contents, signal }: RestoreInput): AsyncGenerator<Content> {
  for await (const one of contents) {
    signal.throwIfAborted();
    yield one;
  }
}

function problemOfRestoring(error: unknown, folder: string): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  // Rows that hang in the air: what was backed up had lost its keys.
  if (code?.startsWith('23')) return differs(constraint ?? code);
  return orDiskFull(error, folder);
}

async function run(client: Client, migrations: readonly Migration[]): Promise<void> {
  await knownMigrations(client);
  for (const one of migrations) await apply(client, one);
}

async function movePhotos(parts: string, folder: string): Promise<void> {
  const photos = join(folder, 'photos');
  await mkdir(join(parts, 'photos'), { recursive: true });
  await rmdir(photos).catch(() => {});
  await rename(join(parts, 'photos'), photos);
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
