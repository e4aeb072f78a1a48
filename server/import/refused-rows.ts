import type { ImportKind } from '../../protocol/import.ts';
import { STARTS_FORMULA, type Cell } from './cell.ts';
import { readHeadings } from './column.ts';
import { KINDS } from './kinds.ts';
import type { Issue } from './parse.ts';
import type { Readers } from './read.ts';
import { say, type Language } from './words.ts';

/** The rows of a file that stayed outside, as they came, with the reasons. */
export interface RefusedRows {
  readonly headings: readonly Cell[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly issue: Issue }[];
}

/** Reads the file once more, for the refused rows alone. [I18] What is secret stays out. */
export async function collectRefused(
  readers: Readers,
  kind: ImportKind,
  bytes: Uint8Array,
  issues: readonly Issue[],
): Promise<RefusedRows> {
  const { columns } = KINDS[kind];
  const refused = new Map(issues.map((issue) => [issue.row, issue]));
  let headings: readonly Cell[] | null = null;
  let secret: readonly boolean[] = [];
  const rows: RefusedRows['rows'][number][] = [];
  await readers.read(bytes, (batch) => {
    for (const { at, cells } of batch) {
      const issue = refused.get(at);
      if (!headings) {
        headings = cells;
        secret = readHeadings(columns, cells).keys.map((key) => key !== null && columns[key]!.isSecret === true);
      } else if (issue) rows.push({ cells: cells.map((cell, i) => (secret[i] ? null : cell)), issue });
    }
  });
  return { headings: headings ?? [], rows };
}

/** [I20] The refused rows as a sheet: to be mended, and brought in again as it is. */
export function returnedSheet({ headings, rows }: RefusedRows, language: Language): Cell[][] {
  return [
    [...headings, say(language, 'title-row'), say(language, 'title-reason')],
    ...rows.map(({ cells, issue }) => [
      ...headings.map((_, i) => cells[i] ?? null),
      issue.row,
      reasonOf(issue, language),
    ]),
  ].map((row) => row.map(harmless));
}

function reasonOf({ column, code, details }: Issue, language: Language): string {
  const reason = say(language, code, details);
  return column === null ? reason : say(language, 'of-column', { column, reason });
}

// A spreadsheet would run what looks like a formula when the sheet is saved as CSV and opened again.
const harmless = (cell: Cell): Cell => (typeof cell === 'string' && STARTS_FORMULA.test(cell) ? `'${cell}` : cell);
