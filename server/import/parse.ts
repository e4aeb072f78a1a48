import type { ImportKind } from '../../protocol/import.ts';
import type { Cell } from './cell.ts';
import { isIssue, readHeadings, readRow, type CellIssue, type Headings } from './column.ts';
import { KINDS } from './kinds.ts';
import { Unreadable } from './limits.ts';
import type { Readers } from './read.ts';

export interface Issue extends CellIssue {
  readonly row: number;
  /** False for a remark: the row comes in. */
  readonly isRefusal: boolean;
}

/** A file past the door: rows that can be read, and the reasons of those that cannot. */
export interface Parsed {
  readonly total: number;
  readonly rows: readonly Record<string, unknown>[];
  readonly refused: readonly Issue[];
  readonly remarks: readonly Issue[];
}

export async function parseFile(
  readers: Readers,
  kind: ImportKind,
  bytes: Uint8Array,
  seen: (done: number) => void,
): Promise<Parsed> {
  const { columns } = KINDS[kind];
  let headings: Headings | null = null;
  let total = 0;
  const rows: Record<string, unknown>[] = [];
  const refused: Issue[] = [];
  await readers.read(bytes, (batch) => {
    for (const { at, cells } of batch) {
      if (!headings) {
        headings = usable(readHeadings(columns, cells));
        continue;
      }
      total++;
      const read = readRow(columns, headings, cells as Cell[], at);
      if (isIssue(read)) refused.push({ ...read, row: at, isRefusal: true });
      else rows.push(read);
    }
    seen(total);
  });
  const unknown = (headings as Headings | null)?.unknown ?? [];
  const remarks = unknown.map((column): Issue => {
    return { row: 1, column, code: 'unknown-column', details: { column }, value: null, isRefusal: false };
  });
  return { total, rows, refused, remarks };
}

/** [I2] */
function usable(headings: Headings): Headings {
  if (headings.missing.length > 0) {
    const [zh, en] = [headings.missing.map((c) => c.zh).join('、'), headings.missing.map((c) => c.en).join(', ')];
    throw new Unreadable('missing-columns', { zh, en });
  }
  if (headings.twice.length > 0) throw new Unreadable('column-twice', { columns: headings.twice.join('、') });
  return headings;
}
