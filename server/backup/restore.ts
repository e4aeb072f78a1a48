import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { apply, knownMigrations, MIGRATION_LOCK, readMigrations, type Migration } from '../postgres/migrate.ts';
import type { Client, Pool } from '../postgres/pool.ts';
import type { Account } from './backup.ts';
import type { Content } from './contents.ts';
import type { Ending, Manifest } from './manifest.ts';
import { PictureWriter } from './picture-writer.ts';
import { BackupProblem } from './problem.ts';
import { PLAIN_TEXT, tally, writeRows } from './rows.ts';
import { firstThingIn, tablesOf, unbound, type Table } from './tables.ts';

/** Where photos lie until all is well. A restoring that was killed leaves it, and the next one clears it away. */
const PARTS = 'restoring';

export interface RestoreInput {
  readonly pool: Pool;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly contents: AsyncIterable<Content>;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** The migrations that the backup has had, and those of this program that it has not. Throws when it knows others. */
export async function migrationsFor({ migrations }: Manifest): Promise<{ had: Migration[]; rest: Migration[] }> {
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

/** Throws when there are photos already. */
export async function checkFolder(folder: string): Promise<void> {
  const photos = join(folder, 'photos');
  const files = await readdir(photos).catch(() => []);
  if (files.length > 0) throw notEmpty(photos);
}

const notEmpty = (what: string): BackupProblem =>
  new BackupProblem(
    'not-empty',
    `只能恢复到空的地方，而那里已经有 ${what}；请用 PAODIAN_DATA 指定一个新目录，或用 DATABASE_URL 指定一个空数据库。`,
    `A backup is restored into an empty place, and there is ${what} already: name a new folder in PAODIAN_DATA, or an empty database in DATABASE_URL.`,
  );

/**
 * Makes a server of a backup: all of it in one transaction, the photos beside until that is sure. The epoch of every
 * organisation is another one after it, so that each phone takes the book anew and sends again what the server has forgotten.
 */
export async function restore(input: RestoreInput): Promise<Account> {
  const { pool, folder, manifest } = input;
  const { had, rest } = await migrationsFor(manifest);
  await checkFolder(folder);
  const parts = join(folder, PARTS);
  const client = await pool.connect();
  let isDone = false;
  try {
    await rm(parts, { recursive: true, force: true });
    await mkdir(parts, { recursive: true });
    await client.query(`begin; ${PLAIN_TEXT}`);
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const thing = await firstThingIn(client);
    if (thing !== null) throw notEmpty(thing);
    await run(client, had);
    let ending: Ending | null = null;
    await unbound(client, async () => {
      ending = await fill(client, parts, input);
      await compare(client, await tablesOf(client), manifest);
      await client.query('update sync_clock set epoch = greatest(epoch + 1, $1)', [input.now.getTime()]);
    });
    await run(client, rest);
    await movePhotos(parts, folder);
    await client.query('commit').catch(async (error: unknown) => {
      await rm(join(folder, 'photos'), { recursive: true, force: true });
      throw error;
    });
    isDone = true;
    await client.query('set statement_timeout = 0; analyze');
    return { manifest, ending: ending! };
  } finally {
    if (!isDone) await client.query('rollback').catch(() => {});
    client.release(true);
    await rm(parts, { recursive: true, force: true });
  }
}

async function run(client: Client, migrations: readonly Migration[]): Promise<void> {
  await knownMigrations(client);
  for (const one of migrations) await apply(client, one);
}

/** Puts everything where it belongs, in the order in which it comes. */
async function fill(client: Client, parts: string, { manifest, contents, signal }: RestoreInput): Promise<Ending> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  // Migrations may have put rows of their own into a fresh schema.
  await client.query(`truncate ${[...tables.keys()].join(', ')}`);
  const pictures = new PictureWriter(parts);
  try {
    for await (const one of contents) {
      signal.throwIfAborted();
      if ('ending' in one) return one.ending;
      if ('rows' in one) {
        const { table, lines } = one.rows;
        await writeRows(client, tables.get(table)!, manifest.columns[table]!, lines);
      } else {
        await pictures.write(one.picture, one.bytes);
        // A connection that says nothing for long may be taken for dead on its way.
        if (one.picture.picture === 'original') await client.query('select 1');
      }
    }
    throw new Error('contents without an ending');
  } finally {
    await pictures.end();
  }
}

/** Is in the tables what was in them? */
async function compare(client: Client, tables: readonly Table[], { organisations }: Manifest): Promise<void> {
  for (const { id, tables: tallies } of organisations) {
    for (const table of tables) {
      const is = await tally(client, table, id);
      const was = tallies[table.name];
      if (is.rows === was?.rows && is.sum === was.sum) continue;
      throw new BackupProblem(
        'differs',
        `恢复后的表 ${table.name} 与备份不一致（${is.rows} 行，应为 ${was?.rows ?? 0} 行），已全部撤回。`,
        `The table ${table.name} did not come back as it was (${is.rows} rows of ${was?.rows ?? 0}): all of it was undone.`,
      );
    }
  }
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
