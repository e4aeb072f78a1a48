import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Pool } from './pool.ts';

const FOLDER = fileURLToPath(new URL('../migrations/', import.meta.url));
// Two servers that start at once must not migrate at once.
const LOCK = 7_202_611;

export class SchemaIsNewer extends Error {}

/**
 * Brings the database to the schema of this build: each file of migrations/ once, in order, each in its own transaction.
 * Throws `SchemaIsNewer` when the database knows a migration that this build does not; answers the names applied now.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    );
    const known = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')).rows.map((r) => [
        r.name,
        r.sha256,
      ]),
    );
    const strange = [...known.keys()].filter((name) => !files.includes(name));
    if (strange.length > 0) throw new SchemaIsNewer(strange.join(', '));
    const applied: string[] = [];
    for (const name of files) {
      const sql = await readFile(FOLDER + name, 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const before = known.get(name);
      if (before === sha256) continue;
      if (before !== undefined) throw new Error(`migration ${name} was changed after it had been applied`);
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
      applied.push(name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
    client.release();
  }
}
