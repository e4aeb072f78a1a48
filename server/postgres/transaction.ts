import type { Id } from '../../core/base/id.ts';
import type { Client, Pool } from './pool.ts';

/** A transaction of one tenant: every query in it sees that tenant's rows and no others. */
export interface Transaction {
  readonly tenant: Id;
  /** Rows of one statement. Values travel as parameters only; objects and arrays go as JSON text. */
  rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  row<Row extends object>(sql: string, ...values: unknown[]): Promise<Row | undefined>;
  /** Runs `work` in a savepoint: when it throws, what it did is undone and the transaction goes on. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

export type Mode = 'read write' | 'read only';

const UUID = /^[0-9a-f-]{36}$/;

/**
 * Runs `work` in one transaction of `tenant`; commits when it resolves, rolls back when it rejects.
 * 'read only' transactions are repeatable read: all of their queries see one moment.
 */
export async function inTransaction<T>(
  pool: Pool,
  tenant: Id,
  work: (tx: Transaction) => Promise<T>,
  mode: Mode = 'read write',
): Promise<T> {
  // It stands inside SQL text below, so it must be a UUID and nothing else.
  if (!UUID.test(tenant)) throw new TypeError(`${tenant} is not a tenant id`);
  const role = await workingRole(pool);
  const client = await pool.connect();
  let isBroken = false;
  try {
    const isolation = mode === 'read only' ? 'isolation level repeatable read, read only' : 'read write';
    await client.query(`begin ${isolation}; set local role ${role}; set local app.tenant = '${tenant}'`);
    const value = await work(transactionOn(client, tenant));
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}

// A statement with a name is parsed once per connection. All SQL is written out in the code, so there are not many.
const names = new Map<string, string>();
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  names.set(sql, `s${names.size}`);
  return names.get(sql)!;
}

// Asked once per pool, and before a connection is held: those who wait for one must not wait for each other.
const roles = new WeakMap<Pool, Promise<'paodian_app' | 'none'>>();

/** As whom queries run: as ourselves, or as paodian_app when we stand above row-level security. [L13] [L14] */
function workingRole(pool: Pool): Promise<'paodian_app' | 'none'> {
  const known = roles.get(pool);
  if (known) return known;
  const asked = pool
    .query<{ isAbove: boolean }>(
      'select rolsuper or rolbypassrls as "isAbove" from pg_roles where rolname = session_user',
    )
    .then(({ rows }) => (rows[0]?.isAbove === false ? 'none' : 'paodian_app'));
  asked.catch(() => roles.delete(pool));
  roles.set(pool, asked);
  return asked;
}

function transactionOn(client: Client, tenant: Id): Transaction {
  let depth = 0;
  const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>({ name: nameOf(sql), text: sql, values: values.map(asParameter) })).rows;
  return {
    tenant,
    rows,
    row: async <Row extends object>(sql: string, ...values: unknown[]) => (await rows<Row>(sql, ...values))[0],
    savepoint: async (work) => {
      const name = `s${++depth}`;
      await client.query(`savepoint ${name}`);
      try {
        const value = await work();
        await client.query(`release savepoint ${name}`);
        return value;
      } catch (error) {
        await client.query(`rollback to savepoint ${name}`);
        throw error;
      } finally {
        depth--;
      }
    },
  };
}

// The driver would send a JS array as a PostgreSQL array, which no jsonb takes: everything nested goes as JSON.
function asParameter(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value ?? null;
  return JSON.stringify(value);
}
