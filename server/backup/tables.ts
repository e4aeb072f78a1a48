import type { Client } from '../postgres/pool.ts';

/** A table of the schema, with what of it an organisation owns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** The type of each column. */
  readonly types: readonly string[];
  /** The column that names the organisation. */
  readonly owner: string;
}

/** Of no organisation: what the program and its database remember of themselves, and a code that is good for a day. */
const LEFT_OUT = ['migration', 'first_admin_code', 'database_identity'];

/** Every table whose rows belong to organisations. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; types: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns,
       array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> all ($1)
     group by c.relname order by c.relname`,
    [LEFT_OUT],
  );
  return rows.map((row) => {
    const owner = row.columns.includes('tenant') ? 'tenant' : 'id';
    if (owner === 'id' && row.name !== 'tenant') throw new Error(`the table ${row.name} belongs to no organisation`);
    return { ...row, owner };
  });
}

/** Runs `work` with no foreign key and nobody bound by row-level security; both are as before after it, every key checked. */
export async function unbound(client: Client, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ on: string; name: string; is: string }>(
    `select conrelid::regclass::text as "on", quote_ident(conname) as name, pg_get_constraintdef(oid) as is
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  const { rows: kept } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relforcerowsecurity and relnamespace = current_schema()::regnamespace`,
  );
  for (const { on, name } of keys) await client.query(`alter table ${on} drop constraint ${name}`);
  // By force they bind the owner too, and a key that is checked under them sees no row and finds nothing wrong.
  for (const { name } of kept) await client.query(`alter table ${name} no force row level security`);
  await work();
  for (const { on, name, is } of keys) await client.query(`alter table ${on} add constraint ${name} ${is}`);
  for (const { name } of kept) await client.query(`alter table ${name} force row level security`);
}
