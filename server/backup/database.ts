import { readFile, rm, rmdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bucket } from '../photo/bucket.ts';
import { claim } from '../postgres/claim.ts';
import { isNothing } from '../postgres/launch/cluster.ts';
import { launchPostgres } from '../postgres/launch/launch.ts';
import { logOf, runningServer } from '../postgres/launch/server.ts';
import { openPool, type Pool } from '../postgres/pool.ts';
import { checkVersion } from '../problems.ts';
import { BackupProblem, diskFull, saysFull } from './problem.ts';

/** Where the data are: the folder, and database and photos when they are not in it. */
export interface Place {
  readonly folder: string;
  readonly databaseUrl: string | null;
  readonly bucket: Bucket | null;
}

const clusterIn = (folder: string): string => join(folder, 'postgres', 'cluster');

/** Works with the database that is there, whether a server of ours runs on it or not; leaves it as it was. */
export async function withDatabase<T>({ folder, databaseUrl }: Place, work: (pool: Pool) => Promise<T>): Promise<T> {
  if (databaseUrl === null && (await isNothing(clusterIn(folder)))) {
    throw new BackupProblem(
      'nothing-there',
      `目录 ${folder} 里没有数据库，请检查 PAODIAN_DATA。`,
      `There is no database in the folder ${folder}: check PAODIAN_DATA.`,
    );
  }
  const { url, stop } = databaseUrl === null ? await launchPostgres({ dataDir: folder }) : foreign(databaseUrl);
  const own = new URL(url);
  own.searchParams.set('application_name', `paodian backup ${process.pid}`);
  const pool = openPool(own.href, { size: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
    if (await isUnused(own.href)) await stop();
  }
}

const foreign = (url: string) => ({ url, stop: async (): Promise<void> => {} });

/** Does nobody else work with it? Connections of ours that are just ending have our name. */
async function isUnused(url: string): Promise<boolean> {
  const pool = openPool(url, { size: 1 });
  try {
    const { rows } = await pool.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> current_setting('application_name')`,
    );
    return rows.length === 0;
  } catch {
    return false;
  } finally {
    await pool.end();
  }
}

/** Works with a database that nobody else works with. One that was made for it and then not filled is taken away again. */
export async function withEmptyPlace<T>({ folder, databaseUrl }: Place, work: (pool: Pool) => Promise<T>): Promise<T> {
  if (databaseUrl !== null) {
    const pool = openPool(databaseUrl, { size: 2 });
    try {
      await checkVersion(pool);
      return await work(pool);
    } finally {
      await pool.end();
    }
  }
  const isNew = await isNothing(clusterIn(folder));
  try {
    return await launched(folder, work);
  } catch (error) {
    // Ours has ended by now. One that runs is that of another restoring, which was quicker.
    if (!isNew || (await runningServer(clusterIn(folder)))) throw error;
    const isFull = !(error instanceof BackupProblem) && (await gaveUpFull(folder));
    await rm(join(folder, 'postgres'), { recursive: true, force: true });
    await rmdir(folder).catch(() => {});
    throw isFull ? diskFull(folder) : error;
  }
}

/** What a database needs at the least to write its log on. */
const ROOM = 32 * 1024 * 1024;

/** A database that has no room for its log gives up at once: it says so there alone, and not even there on the same disk. */
async function gaveUpFull(folder: string): Promise<boolean> {
  const said = await readFile(logOf(join(folder, 'postgres')), 'utf8').catch(() => '');
  const disk = await statfs(folder).catch(() => null);
  return saysFull(said) || (disk !== null && disk.bavail * disk.bsize < ROOM);
}

async function launched<T>(folder: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const { url, stop } = await launchPostgres({ dataDir: folder });
  const pool = openPool(url, { size: 2 });
  const letGo = await claim(pool);
  if (!letGo) {
    await pool.end();
    throw new BackupProblem(
      'not-empty',
      `另一个跑店服务正在使用数据目录 ${folder}。`,
      `Another Paodian server is using the data folder ${folder}.`,
    );
  }
  try {
    return await work(pool);
  } finally {
    // Still claimed while it ends: a server that is just starting would lose its database.
    await stop();
    await letGo();
    await pool.end();
  }
}
