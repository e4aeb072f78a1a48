import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ImportKind } from '../../protocol/import.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { breathe, type Change, type Desk } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { Issue, Parsed } from './parse.ts';

export interface Checked {
  readonly changes: readonly Change[];
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /** Remarks first, then refused rows in their order. */
  readonly issues: readonly Issue[];
  /** Of everything that would be written and everything it would replace. */
  readonly fingerprint: string;
}

type Sort = 'fresh' | 'changed' | 'same';
const sortOf = (before: unknown, after: unknown): Sort =>
  before === null ? 'fresh' : isDeepStrictEqual(before, after) ? 'same' : 'changed';

/** [I8] What the rows would do to the organisation as it stands now. */
export async function checkRows(tx: Transaction, kind: ImportKind, parsed: Parsed, desk: Desk): Promise<Checked> {
  const refused = [...parsed.refused];
  const remarks = [...parsed.remarks];
  const importer = KINDS[kind];
  const [key] = Object.keys(importer.columns);
  const keys = new Map(parsed.rows.map((row) => [row['at'], String(row[key!])]));
  const all = await importer.check(
    tx,
    parsed.rows as never,
    (row, code, details = {}) => {
      // Of a whole row what it is about is shown: its code stands in the first column.
      refused.push({ row, column: null, code, details, value: keys.get(row) ?? null, isRefusal: true });
      return null;
    },
    desk,
  );
  const count = { fresh: 0, changed: 0, same: 0 };
  const changes: Change[] = [];
  const hash = createHash('sha256');
  for (const [i, change] of all.entries()) {
    if (i % 1000 === 999) await breathe();
    const sorts: Sort[] = change.rows.map((part) => sortOf(part.before, part.after));
    const isKept = sortOf(change.before, change.after) === 'same';
    // A list that only loses something has no row that says so; its first row stands for the change.
    if (!isKept && !sorts.some((sort) => sort !== 'same')) sorts[0] = 'changed';
    for (const sort of sorts) count[sort]++;
    if (isKept) continue;
    changes.push(change);
    hash.update(JSON.stringify([change.key, change.before, change.after]));
    const { at } = change.rows[0]!;
    if (change.remark) remarks.push({ row: at, column: null, value: null, isRefusal: false, ...change.remark });
  }
  refused.sort((a, b) => a.row - b.row);
  hash.update(JSON.stringify([count, refused.map(({ row, code }) => [row, code])]));
  return { changes, ...count, issues: [...remarks, ...refused], fingerprint: hash.digest('hex') };
}
