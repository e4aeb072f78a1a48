import { BadCell, half, plainly, seen, type Cell, type Reader } from './cell.ts';
import { say } from './words.ts';

/** A column of a file: what its heading may be, whether a row can do without it, how its cells are read. */
export interface Column<T = unknown, Needed extends boolean = boolean> {
  readonly zh: string;
  readonly en: string;
  readonly also: readonly string[];
  readonly isNeeded: Needed;
  readonly read: Reader<T>;
  readonly example: string;
  /** [I18] Never shown, kept or given back. */
  readonly isSecret?: true;
}

export type Columns = Readonly<Record<string, Column>>;

/** A row past the door: needed cells hold a value, a blank one is null, never zero. */
export type RowOf<C extends Columns> = { readonly at: number } & {
  readonly [K in keyof C]: C[K] extends Column<infer T, infer Needed> ? (Needed extends true ? T : T | null) : never;
};

type Made<T, N extends boolean> = (
  zh: string,
  en: string,
  read: Reader<T>,
  example: string,
  ...also: string[]
) => Column<T, N>;

export const needed = <T>(...[zh, en, read, example, ...also]: Parameters<Made<T, true>>): Column<T, true> => ({
  zh,
  en,
  read,
  example,
  also,
  isNeeded: true,
});
export const optional = <T>(...[zh, en, read, example, ...also]: Parameters<Made<T, false>>): Column<T, false> => ({
  zh,
  en,
  read,
  example,
  also,
  isNeeded: false,
});

/** [I2] Headings are the same whatever their case, blanks, width and remarks in brackets. */
const bare = (heading: string): string =>
  half(heading)
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[\s_*\-:./]/g, '');

/** [I20] What a returned file has beside its columns. */
const OURS = (['zh', 'en'] as const)
  .flatMap((language) => [say(language, 'title-row'), say(language, 'title-reason')])
  .map(bare);

export interface Headings {
  /** For each column of the file its key, or null where it is not known. */
  readonly keys: readonly (string | null)[];
  readonly texts: readonly string[];
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  readonly twice: readonly string[];
}

export function readHeadings(columns: Columns, cells: readonly Cell[]): Headings {
  const known = new Map<string, string>();
  for (const [key, { zh, en, also }] of Object.entries(columns))
    for (const text of [zh, en, ...also]) known.set(bare(text), key);
  const texts = cells.map(headingOf);
  const keys = texts.map((text) => known.get(bare(text)) ?? null);
  return {
    keys,
    texts,
    unknown: texts.filter((text, i) => text !== '' && keys[i] === null && !OURS.includes(bare(text))),
    missing: Object.entries(columns)
      .filter(([key, column]) => column.isNeeded && !keys.includes(key))
      .map(([, column]) => column),
    twice: texts.filter((_, i) => keys[i] !== null && keys.indexOf(keys[i]!) !== i),
  };
}

function headingOf(cell: Cell): string {
  try {
    return seen(cell);
  } catch {
    return '?';
  }
}

/** So much of a refused cell is shown. */
const VALUE_MAX = 100;

export interface CellIssue {
  readonly column: string | null;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
  readonly value: string | null;
}

/** One row of the file, or why it is refused: the first wrong cell from the left. */
export function readRow(
  columns: Columns,
  headings: Headings,
  cells: readonly Cell[],
  at: number,
): Record<string, unknown> | CellIssue {
  const row: Record<string, unknown> = { at };
  for (const key of Object.keys(columns)) row[key] = null;
  for (const [i, key] of headings.keys.entries()) {
    const cell = cells[i] ?? null;
    if (key === null || cell === null) continue;
    const column = columns[key]!;
    try {
      if (seen(cell) !== '') row[key] = column.read(cell);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      const value = column.isSecret ? null : plainly(String(cell).slice(0, VALUE_MAX));
      return { column: headings.texts[i]!, code: error.message, details: error.details, value };
    }
  }
  const blank = Object.entries(columns).find(([key, column]) => column.isNeeded && row[key] === null);
  if (blank)
    return { column: headings.texts[headings.keys.indexOf(blank[0])]!, code: 'blank', details: {}, value: null };
  return row;
}

export const isIssue = (read: Record<string, unknown> | CellIssue): read is CellIssue => !('at' in read);
