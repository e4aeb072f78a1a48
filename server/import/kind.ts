import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Day } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { idFromHash, type Id } from '../../core/base/id.ts';
import type { Role } from '../../core/base/role.ts';
import type { BookChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Columns, RowOf } from './column.ts';

/** What one row of the file says, and what stood there before; null where there was nothing. */
export interface RowPart {
  readonly at: number;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing of the organisation as it stands and as the file wants it; `rows` say so. */
export interface Change<T = unknown> {
  readonly key: string;
  readonly rows: readonly RowPart[];
  readonly before: T | null;
  readonly after: T;
  /** What goes away with it, to be said beforehand. */
  readonly remark?: Said;
}

export interface Said {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
}

/** The change of a thing that is one row of the file. */
export const inOneRow = <T>(key: string, at: number, before: T | null, after: T): Change<T> => ({
  key,
  rows: [{ at, before, after }],
  before,
  after,
});

export type Refuse = (at: number, code: string, details?: Readonly<Record<string, string>>) => null;

/** Who brings the file, and when. */
export interface Desk {
  readonly person: Id;
  readonly role: Role;
  readonly today: Day;
  readonly at: Instant;
}

/** What was made ready before the transaction, by the keys of the changes. */
export type Prepared = ReadonlyMap<string, string>;

export interface Kind<C extends Columns = Columns, T = unknown> {
  readonly columns: C;
  /** What the rows would do; a row that cannot be is refused and the others go on. */
  check(tx: Transaction, rows: readonly RowOf<C>[], refuse: Refuse, desk: Desk): Promise<Change<T>[]>;
  /** What takes longer than a transaction may wait. */
  prepare?(changes: readonly Change<T>[]): Promise<Prepared>;
  /** Writes what is new or changed, and answers what the phones must learn. */
  write(tx: Transaction, changes: readonly Change<T>[], desk: Desk, prepared: Prepared): Promise<BookChange>;
}

// Each kind is checked against its own rows where it is written; whoever runs it needs no more than "a kind".
export const kindOf = <C extends Columns, T>(kind: Kind<C, T>): Kind => kind as unknown as Kind;

/** The same code gives the same id, in every import and on every machine. */
export const idOf = (tenant: Id, kind: string, code: string): Id =>
  idFromHash(createHash('sha256').update(`${tenant}|${kind}|${code}`).digest());

/** The value in the shape of core, or a refusal of the rows that say it. */
export function shaped<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  at: number | readonly number[],
  refuse: Refuse,
): v.InferOutput<S> | null {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  for (const row of [at].flat()) refuse(row, 'bad-value', { field: v.getDotPath(read.issues[0]) ?? '' });
  return null;
}

// A long file must not keep the server from answering.
export const breathe = (): Promise<void> => new Promise((go) => setImmediate(go));

export async function* calmly<T>(list: readonly T[], each = 500): AsyncGenerator<T> {
  for (const [i, one] of list.entries()) {
    if (i % each === each - 1) await breathe();
    yield one;
  }
}

export const afterOf = <T>(changes: readonly Change<T>[]): T[] => changes.map((change) => change.after);
