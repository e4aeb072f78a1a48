import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';
import { migrate } from '../../server/postgres/migrate.ts';
import { openPool } from '../../server/postgres/pool.ts';

/** A database for one test, and how to be rid of it. */
export interface Ground {
  readonly url: string;
  readonly leave: () => Promise<void>;
}

interface Cluster {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const TEMPLATE = 'paodian_template';
const named = (url: string, name: string): string => url.replace(/\/[^/]*$/, `/${name}`);

let shared: Promise<Cluster> | null = null;

/** One PostgreSQL that syncs to the disk, with one migrated database to copy from. */
async function launchShared(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-faults-'));
  const { url, stop } = await launchPostgres({ dataDir: folder });
  await order(url, `create database ${TEMPLATE}`);
  const pool = openPool(named(url, TEMPLATE));
  await migrate(pool);
  await pool.end();
  return {
    url,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A database of its own in the cluster of all tests that do not hurt their cluster. */
export async function sharedGround({ isBare = false } = {}): Promise<Ground> {
  shared ??= launchShared();
  const { url } = await shared;
  const name = `faults_${randomUUID().replaceAll('-', '')}`;
  await order(url, `create database ${name}${isBare ? '' : ` template ${TEMPLATE}`}`);
  return { url: named(url, name), leave: () => order(url, `drop database ${name} with (force)`) };
}

/** Ends the shared cluster, when there was one. */
export async function endCluster(): Promise<void> {
  const ending = shared;
  shared = null;
  await (await ending)?.stop();
}

/** A cluster of its own, in this folder; with `port` it is always found there again. */
export async function ownGround(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<Ground> {
  const { url, stop } = await launchPostgres({ dataDir, settings });
  const pool = openPool(url);
  await migrate(pool);
  await pool.end();
  return { url, leave: stop };
}

async function order(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
