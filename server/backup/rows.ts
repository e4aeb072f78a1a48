import type { Client } from '../postgres/pool.ts';
import type { Tally } from './manifest.ts';
import type { Table } from './tables.ts';

/** In one file of a backup, and in one statement of its restoring: about so many bytes, and never more rows. */
const PART_BYTES = 1024 * 1024;
const PART_ROWS = 500;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What values look like as text must not depend on who asks. */
export const PLAIN_TEXT = `set local datestyle = 'ISO, MDY'; set local timezone = 'UTC'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/** From here on, in this transaction, the rows of this organisation are seen. */
export const asOrganisation = (client: Client, organisation: string): Promise<unknown> =>
  client.query(`select set_config('app.tenant', $1, true)`, [organisation]);

/** Counts an organisation's rows of a table and sums up what is in them. */
export async function tally(client: Client, table: Table, organisation: string): Promise<Tally> {
  const { rows } = await client.query<Tally>(
    `select count(*) as rows, coalesce(sum(('x' || encode(substr(
       sha256(convert_to(row(${table.columns.map(quoted).join(', ')})::text, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint), 0)::text as sum
     from ${quoted(table.name)} where ${quoted(table.owner)} = $1`,
    [organisation],
  );
  return rows[0]!;
}

/**
 * An organisation's rows of a table, as lines of JSON: an array of the values in the order of the columns, each as
 * PostgreSQL writes it (a value of jsonb is text in it, so that its null is not taken for no value).
 */
export async function* readRows(client: Client, table: Table, organisation: string): AsyncGenerator<Buffer> {
  const values = table.columns.map((column) => `${quoted(column)}::text`).join(', ');
  await client.query(
    `declare part no scroll cursor for
     select json_build_array(${values})::text as line from ${quoted(table.name)} where ${quoted(table.owner)} = '${organisation}'`,
  );
  for (let next = 10; ;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${next} from part`);
    if (rows.length === 0) break;
    const bytes = Buffer.from(rows.map(({ line }) => `${line}\n`).join(''));
    yield bytes;
    next = Math.min(Math.max(Math.floor((PART_BYTES / bytes.length) * rows.length), 1), PART_ROWS);
  }
  await client.query('close part');
}

/** Writes such lines back. */
export async function writeRows(
  client: Client,
  table: Table,
  columns: readonly string[],
  lines: Buffer,
): Promise<void> {
  const typeOf = new Map(table.columns.map((column, i) => [column, table.types[i]!]));
  const values = columns.map((column, i) => `(line->>${i})::${typeOf.get(column)}`);
  // A line break is no part of JSON text: each of them ends a row.
  const all = `[${lines.toString('utf8').trimEnd().replaceAll('\n', ',')}]`;
  await client.query(
    `insert into ${quoted(table.name)} (${columns.map(quoted).join(', ')})
     select ${values.join(', ')} from jsonb_array_elements($1::jsonb) as line`,
    [all],
  );
}
