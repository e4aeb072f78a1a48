/** What a roll of 58 mm takes on a line: so many half-width signs, Chinese ones count twice. */
export const ROLL_COLUMNS = 32;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2026\u2014]|\p{Cs}|[\u{10000}-\u{10ffff}]/u;

export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const sign of text) columns += WIDE.test(sign) ? 2 : 1;
  return columns;
};

/** [B12] The text in lines of at most so many columns: figures and Latin words stay whole where a line can hold them. */
export function folded(text: string, columns: number = ROLL_COLUMNS): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (columnsOf(line + piece) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece !== ' ') line += piece;
  };
  for (const piece of piecesOf(text.trim()))
    if (columnsOf(piece) > columns) for (const sign of piece) put(sign);
    else put(piece);
  return [...lines, line];
}

/** Runs of narrow signs, each wide sign, and each blank. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const sign of text) {
    const isRun = sign !== ' ' && columnsOf(sign) === 1;
    if (isRun && isOpen) pieces[pieces.length - 1] += sign;
    else pieces.push(sign);
    isOpen = isRun;
  }
  return pieces;
}

/** One line of a roll: text from the left, and what stands at the right edge. */
export interface RollLine {
  readonly left: string;
  readonly right: string;
}

/** [B12] Text and an amount: on one line where both fit with a blank between them, else the amount stands on the line below. */
export function besides(left: string, right: string, columns: number = ROLL_COLUMNS): RollLine[] {
  const lines = folded(left, columns).map((line): RollLine => ({ left: line, right: '' }));
  if (right === '') return lines;
  const last = lines.at(-1)!;
  return columnsOf(last.left) + 1 + columnsOf(right) <= columns
    ? [...lines.slice(0, -1), { left: last.left, right }]
    : [...lines, { left: '', right }];
}
