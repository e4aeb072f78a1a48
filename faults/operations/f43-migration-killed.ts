import { readMigrations, migrate } from '../../server/postgres/migrate.ts';
import { openPool, type Pool } from '../../server/postgres/pool.ts';
import { freePort, run } from '../kit/child.ts';
import { sharedGround } from '../kit/cluster.ts';
import type { Fault } from '../kit/fault.ts';
import { chanceOf } from '../../server/demo/random.ts';
import { statementsOf } from '../kit/statements.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A round: a database is brought forward and the program is killed after a statement of chance; a night has
 * rounds for every statement that there is. The next start brings it to the end, and it is the one of an undisturbed start, to the last policy.
 * A program that meets a database of a newer one ends with a sentence and leaves it alone.
 */
export const migrationKilled: Fault = {
  id: 'F-43',
  tier: 'C',
  title: 'the program is killed in the middle of a migration',
  rounds: { commit: 3, night: 200 },
  async run({ rounds, seed }) {
    const chance = chanceOf(seed);
    const counts = (await readMigrations()).map(({ sql }) => statementsOf(sql).length);
    const all = counts.reduce((sum, n) => sum + n, 0);
    const places = new Set<number>();
    while (places.size < Math.min(rounds, all)) places.add(chance.between(0, all - 1));
    const wrong: string[] = [];
    let kills = 0;
    const whole = await withDatabase(async (pool) => {
      await migrate(pool);
      return describe(pool);
    });
    for (const place of places) {
      await withDatabase(async (pool, url) => {
        const child = run({
          file: 'faults/kit/deadly-migration.ts',
          env: { DATABASE_URL: url, DEADLY_AT: String(place) },
        });
        await child.ended;
        if (child.process.signalCode !== 'SIGKILL') {
          wrong.push(`statement ${place + 1}: nobody was killed: ${child.said()}`);
          return;
        }
        kills++;
        const before = await doneOf(pool);
        const after = await migrate(pool);
        if (after.length === 0 || before.some((name) => after.includes(name)))
          wrong.push(`statement ${place + 1}: a migration ran twice, or none was left`);
        if ((await describe(pool)) !== whole) wrong.push(`statement ${place + 1}: the database is another one`);
      });
    }
    wrong.push(...(await meetNewer()));
    return { lost: 0, doubled: 0, recovered: null, wrong, did: { statements: all, kills } };
  },
};

async function withDatabase<T>(work: (pool: Pool, url: string) => Promise<T>): Promise<T> {
  const ground = await sharedGround({ isBare: true });
  const pool = openPool(ground.url);
  try {
    return await work(pool, ground.url);
  } finally {
    await pool.end();
    await ground.leave();
  }
}

const doneOf = async (pool: Pool): Promise<string[]> =>
  (await pool.query<{ name: string }>(`select name from migration`).catch(() => ({ rows: [] }))).rows.map(
    (r) => r.name,
  );

/** Columns, keys, indexes and policies, in one text. */
async function describe(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ line: string }>(
    `select line from (
       select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
       from information_schema.columns where table_schema = 'public'
       union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
       union all select format('key %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
       where connamespace = 'public'::regnamespace
       union all select format('policy %s %s %s', tablename, policyname, qual) from pg_policies where schemaname = 'public'
       union all select format('forced %s %s %s', relname, relrowsecurity, relforcerowsecurity) from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r') as all_of_it order by line`,
  );
  return rows.map(({ line }) => line).join('\n');
}

/** [L15] As it is said to whoever starts an older program. */
const meetNewer = (): Promise<string[]> =>
  withDatabase(async (pool, url) => {
    await migrate(pool);
    await pool.query(`insert into migration (name, sha256) values ('9999-of-tomorrow.sql', '')`);
    const before = await describe(pool);
    const folder = await mkdtemp(join(tmpdir(), 'paodian-faults-'));
    const env = { DATABASE_URL: url, PAODIAN_DATA: folder, HOST: '127.0.0.1', PORT: String(await freePort()) };
    const child = run({ file: 'server/main.ts', args: ['--empty'], env });
    const code = await child.ended;
    await rm(folder, { recursive: true, force: true });
    return [
      ...(code === 1 && child.said().includes('9999-of-tomorrow.sql')
        ? []
        : [`a newer database: ${code} ${child.said()}`]),
      ...((await describe(pool)) === before ? [] : ['a newer database was changed']),
    ];
  });
