import { createHash } from 'node:crypto';
import type { ImportKind } from '../../protocol/import.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Cell } from './cell.ts';
import { isIssue, readHeadings, readRow, type CellIssue, type Headings } from './column.ts';
import { isSame, type Change, type Desk } from './kind.ts';
import { KINDS } from './kinds.ts';
import { Unreadable } from './limits.ts';
import { readSheet } from './read.ts';

export interface Issue extends CellIssue {
  readonly row: number;
}

/** A file past the door: rows that can be read, and the reasons of those that cannot. */
export interface Parsed {
  readonly total: number;
  readonly rows: readonly Record<string, unknown>[];
  readonly issues: readonly Issue[];
  readonly remarks: readonly Issue[];
}

export async function parseFile(kind: ImportKind, bytes: Uint8Array, seen: (done: number) => void): Promise<Parsed> {
  const { columns } = KINDS[kind];
  let headings: Headings | null = null;
  let total = 0;
  const rows: Record<string, unknown>[] = [];
  const issues: Issue[] = [];
  await readSheet(bytes, (batch) => {
    for (const { at, cells } of batch) {
      if (!headings) {
        headings = usable(readHeadings(columns, cells));
        continue;
      }
      total++;
      const read = readRow(columns, headings, cells as Cell[], at);
      if (isIssue(read)) issues.push({ ...read, row: at });
      else rows.push(read);
    }
    seen(total);
  });
  const unknown = (headings as Headings | null)?.unknown ?? [];
  const remarks = unknown.map((column): Issue => ({
    row: 1,
    column,
    code: 'unknown-column',
    details: { column },
    value: null,
  }));
  return { total, rows, issues, remarks };
}

function usable(headings: Headings): Headings {
  if (headings.missing.length > 0)
    throw new Unreadable('missing-columns', { columns: headings.missing.map((c) => `${c.zh} (${c.en})`).join('、') });
  if (headings.twice.length > 0) throw new Unreadable('column-twice', { columns: headings.twice.join('、') });
  return headings;
}

export interface Checked {
  readonly changes: readonly Change[];
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly issues: readonly Issue[];
  /** Of everything that would be written and everything it would replace. */
  readonly fingerprint: string;
}

/** What the rows would do to the organisation as it stands now. */
export async function checkRows(tx: Transaction, kind: ImportKind, parsed: Parsed, desk: Desk): Promise<Checked> {
  const issues = [...parsed.issues];
  const all = await KINDS[kind].check(
    tx,
    parsed.rows as never,
    (row, code, details = {}) => {
      issues.push({ row, column: null, code, details, value: null });
      return null;
    },
    desk,
  );
  const count = { fresh: 0, changed: 0, same: 0 };
  const changes: Change[] = [];
  const hash = createHash('sha256');
  for (const change of all) {
    const sort = change.before === null ? 'fresh' : isSame(change.before, change.after) ? 'same' : 'changed';
    count[sort] += change.rows.length;
    if (sort === 'same') continue;
    changes.push(change);
    hash.update(JSON.stringify([change.key, change.before, change.after]));
  }
  issues.sort((a, b) => a.row - b.row);
  hash.update(JSON.stringify([count, issues.map(({ row, code }) => [row, code])]));
  return { changes, ...count, issues, fingerprint: hash.digest('hex') };
}
