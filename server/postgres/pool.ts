import pg from 'pg';

// One place decides what PostgreSQL's values are here: dates stay the text they are (a Date would be a day early
// in UTC), whole numbers are numbers (money is far below 2^53), times are ISO text in UTC.
const TEXT = (value: string): string => value;
pg.types.setTypeParser(pg.types.builtins.DATE, TEXT);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString());

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

type Verified = (error?: Error) => void;

async function tell(greeting: Promise<void>, done: Verified): Promise<void> {
  try {
    await greeting;
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  done();
}

/** `greet` is asked of each new connection before anybody may use it; one that fails it is closed. */
export function openPool(
  url: string,
  { size = 10, greet }: { size?: number; greet?: (client: Client) => Promise<void> } = {},
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    ...(greet && { verify: (client: Client, done: Verified) => void tell(greet(client), done) }),
    connectionTimeoutMillis: 5000,
    options: '-c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=10s',
  });
  // An idle connection that the database ends must not end the process; the next query opens another.
  pool.on('error', () => {});
  // Nor one that it ends while somebody works with it: his next query fails, and he learns of it by that.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}
