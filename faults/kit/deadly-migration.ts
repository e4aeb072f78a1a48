/**
 * Brings a database forward and kills itself (SIGKILL) after so many statements of the migrations. A program of its own:
 * DATABASE_URL; DEADLY_AT.
 */
import { migrate } from '../../server/postgres/migrate.ts';
import { openPool, type Client } from '../../server/postgres/pool.ts';
import { statementsOf } from './statements.ts';

const { DATABASE_URL, DEADLY_AT } = process.env;
let left = Number(DEADLY_AT);

/** A file of migrations is sent statement by statement, within the transaction in which it is. */
function oneByOne(client: Client): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  client.query = (async (text: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || rest.length > 0 || !text.includes(';')) return query(text, ...rest);
    for (const statement of statementsOf(text)) {
      await query(statement);
      if (left-- <= 0) process.kill(process.pid, 'SIGKILL');
    }
    return null;
  }) as Client['query'];
}

const pool = openPool(DATABASE_URL!);
pool.on('connect', oneByOne);
await migrate(pool);
process.stdout.write('whole\n');
await pool.end();
