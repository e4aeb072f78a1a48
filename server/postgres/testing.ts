/** A real PostgreSQL for tests: one cluster for a run, one fresh database for whoever asks. Imported by tests only. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { launchPostgres } from './launch/launch.ts';
import { migrate } from './migrate.ts';
import { openPool, type Pool } from './pool.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

const TEMPLATE = 'paodian_template';
const named = (url: string, name: string): string => url.replace(/\/[^/]*$/, `/${name}`);

/** Runs once before the tests: a cluster in a folder of its own, with one migrated database to copy from. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-test-'));
  const { url, stop } = await launchPostgres({ dataDir: folder, settings: { synchronous_commit: 'off' } });
  await ask(url, `create database ${TEMPLATE}`);
  const pool = openPool(named(url, TEMPLATE));
  await migrate(pool);
  await pool.end();
  project.provide('postgres', url);
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}

export interface FreshDatabase {
  readonly pool: Pool;
  readonly url: string;
  close(): Promise<void>;
}

/** A database with the schema and nothing in it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name} template ${TEMPLATE}`);
  const url = named(server, name);
  const pool = openPool(url);
  return {
    pool,
    url,
    close: async () => {
      await pool.end();
      await ask(server, `drop database ${name} with (force)`);
    },
  };
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
