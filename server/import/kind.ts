import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { idFromHash, type Id } from '../../core/base/id.ts';
import type { Day } from '../../core/base/day.ts';
import type { BookChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Columns, RowOf } from './column.ts';

/** One thing of the organisation as it stands and as the file wants it; `rows` say so. */
export interface Change<T = unknown> {
  readonly key: string;
  readonly rows: readonly number[];
  readonly before: T | null;
  readonly after: T;
}

export type Refuse = (at: number, code: string, details?: Readonly<Record<string, string>>) => null;

export interface Desk {
  readonly person: Id;
  readonly today: Day;
}

export interface Kind<C extends Columns = Columns, T = unknown> {
  readonly columns: C;
  /** What the rows would do; a row that cannot be is refused and the others go on. */
  check(tx: Transaction, rows: readonly RowOf<C>[], refuse: Refuse, desk: Desk): Promise<Change<T>[]>;
  /** Writes what is new or changed, and answers what the phones must learn. */
  write(tx: Transaction, changes: readonly Change<T>[], desk: Desk): Promise<BookChange>;
}

// Each kind is checked against its own rows where it is written; whoever runs it needs no more than "a kind".
export const kindOf = <C extends Columns, T>(kind: Kind<C, T>): Kind => kind as unknown as Kind;

/** The same code gives the same id, in every import and on every machine. */
export const idOf = (tenant: Id, kind: string, code: string): Id =>
  idFromHash(createHash('sha256').update(`${tenant}|${kind}|${code}`).digest());

export const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The value in the shape of core, or a refusal that names the field. */
export function shaped<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  at: number,
  refuse: Refuse,
): v.InferOutput<S> | null {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : refuse(at, 'bad-value', { field: v.getDotPath(read.issues[0]) ?? '' });
}

/** Says of a key whether a row above had it already. */
export function onceOnly(refuse: Refuse): (key: string, at: number) => boolean {
  const first = new Map<string, number>();
  return (key, at) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else refuse(at, 'twice', { key: key.replaceAll('|', ' '), first: String(before) });
    return before === undefined;
  };
}

// A long file must not keep the server from answering.
export const breathe = (): Promise<void> => new Promise((go) => setImmediate(go));

export async function* calmly<T>(list: readonly T[], each = 500): AsyncGenerator<T> {
  for (const [i, one] of list.entries()) {
    if (i % each === each - 1) await breathe();
    yield one;
  }
}

export function groupedBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** The bodies of one table, by the column that names them. */
export async function bodiesOf<T>(tx: Transaction, table: 'product', key: 'id'): Promise<Map<string, T>>;
export async function bodiesOf<T>(
  tx: Transaction,
  table: 'price_list' | 'must_stock' | 'scheme' | 'focus' | 'outlet',
  key: 'code',
): Promise<Map<string, T>>;
export async function bodiesOf<T>(tx: Transaction, table: string, key: string): Promise<Map<string, T>> {
  const rows = await tx.rows<{ key: string; body: T }>(
    `select ${key} as key, body from ${table} where tenant = $1`,
    tx.tenant,
  );
  return new Map(rows.map((row) => [row.key, row.body]));
}

export const afterOf = <T>(changes: readonly Change<T>[]): T[] => changes.map((change) => change.after);

/** Writes values into a table that holds nothing but a code and a body. */
export const writeBodies = (
  tx: Transaction,
  table: 'price_list' | 'must_stock' | 'scheme' | 'focus',
  bodies: readonly { code: string }[],
): Promise<object[]> =>
  tx.rows(
    `insert into ${table} (tenant, code, body) select $1, b->>'code', b from jsonb_array_elements($2::jsonb) as b
     on conflict (tenant, code) do update set body = excluded.body`,
    tx.tenant,
    bodies,
  );
