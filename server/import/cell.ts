/** A cell as a file gives it; dates with a date format are already days, a formula is text that begins with '='. */
export type Cell = string | number | boolean | null;

/** A cell that cannot be read: the code and what its sentence needs. */
export class BadCell extends Error {
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, details: Record<string, string> = {}) {
    super(code);
    this.details = details;
  }
}

export type Reader<T> = (cell: Exclude<Cell, null>) => T;

/** Full-width letters, digits and signs as half-width ones, without blanks at the ends. */
export const half = (text: string): string => text.normalize('NFKC').trim();

/** [I11] What is no text at all: NUL, half a pair, and the sign that stands where an encoding broke. */
const BROKEN = /\0|\p{Cs}|\uFFFD/u;
// The joiners U+200C and U+200D stay: scripts and family names need them.
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu;
/** A text in which nothing is hidden from whoever reads it. */
export const plainly = (text: string): string => text.replace(/\0|\p{Cs}/gu, '\uFFFD').replace(UNSEEN, '');
const isPlain = /^[\x20-\x7E\u4E00-\u9FFF]*$/;

/** [I11] What a reader of the sheet sees in a cell: one line, without marks that nobody sees. */
export function seen(cell: Cell): string {
  const text = String(cell ?? '');
  if (isPlain.test(text)) return text.trim();
  if (BROKEN.test(text)) throw new BadCell('bad-character');
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .trim();
}

/** What a spreadsheet would take for a formula, in half and full width. */
export const STARTS_FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** The text of a cell. [I10] A formula and an error are no text; [I20] the apostrophe of a returned file is not read. */
export function textOf(cell: Exclude<Cell, null>): string {
  const text = seen(cell);
  const bare = text.startsWith("'") && STARTS_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
  if (/^[=\uFF1D]/.test(bare)) throw new BadCell('formula');
  if (ERROR.test(bare)) throw new BadCell('error-cell');
  return bare;
}

export const anyText: Reader<string> = textOf;

/** A spreadsheet keeps fifteen digits of a number; of a longer one it shows 6.9E+12 and loses the rest. */
const DIGITS_KEPT = 1e15;
const SPOILED = /^\d(\.\d+)?E\+\d{2,3}$/i;

/** [I4] A code: its digits as typed, so it keeps its zeros where the cell is text. */
export const code: Reader<string> = (cell) => {
  const text = half(textOf(cell));
  if ((typeof cell === 'number' && Math.abs(cell) >= DIGITS_KEPT) || SPOILED.test(text))
    throw new BadCell('digits-lost');
  return text;
};

export const login: Reader<string> = (cell) => code(cell).toLowerCase();
