import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Client, Pool } from './pool.ts';

const FOLDER = fileURLToPath(new URL('../migrations/', import.meta.url));
// Two servers that start at once must not migrate at once.
export const MIGRATION_LOCK = 7_202_611;

export class SchemaIsNewer extends Error {}

/** One file of migrations/, with the name and the sum that the database remembers. */
export interface Migration {
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
}

/** All that this build has, in their order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(FOLDER + name, 'utf8');
      return { name, sha256: createHash('sha256').update(sql).digest('hex'), sql };
    }),
  );
}

/** Which migrations the database has had: name → SHA-256. */
export async function knownMigrations(client: Client): Promise<Map<string, string>> {
  await client.query(
    'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
  );
  const { rows } = await client.query<Omit<Migration, 'sql'>>('select name, sha256 from migration');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

/** Runs one, inside a transaction of the caller's. */
export async function apply(client: Client, { name, sha256, sql }: Migration): Promise<void> {
  await client.query(sql);
  await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
}

/**
 * Brings the database to the schema of this build: each file of migrations/ once, in order, each in its own transaction.
 * Throws `SchemaIsNewer` when the database knows a migration that this build does not; answers the names applied now.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const migrations = await readMigrations();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const known = await knownMigrations(client);
    const strange = [...known.keys()].filter((name) => !migrations.some((one) => one.name === name));
    if (strange.length > 0) throw new SchemaIsNewer(strange.join(', '));
    const applied: string[] = [];
    for (const one of migrations) {
      const before = known.get(one.name);
      if (before === one.sha256) continue;
      if (before !== undefined) throw new Error(`migration ${one.name} was changed after it had been applied`);
      await client.query('begin');
      try {
        await apply(client, one);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
      applied.push(one.name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}
