/** The columns that hold a formula, by row; both counted from 0. */
export type FormulaCells = ReadonlyMap<number, readonly number[]>;

const FORMULAS = ['<f>', '<f ', '<f/>', ':f>', ':f ', ':f/>'];

/**
 * [I10] Finds the formulas of a sheet. What a formula gave when the file was last saved stands in its cell like a value,
 * and may be wrong, so the reader of the rows must be told.
 */
export function formulaCells(sheet: Buffer): FormulaCells {
  const found = new Map<number, number[]>();
  if (!FORMULAS.some((mark) => sheet.includes(mark))) return found;
  let row = -1;
  let column = -1;
  for (const [, name, attributes = '', formula] of sheet
    .toString('latin1')
    .matchAll(/<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>(\s*<(?:\w+:)?f[\s/>])?/g)) {
    const place = /\br="([^"]*)"/.exec(attributes)?.[1];
    if (name === 'row') {
      row = place ? Number(place) - 1 : row + 1;
      column = -1;
    } else {
      column = place ? columnOf(place) : column + 1;
      if (formula) found.set(row, [...(found.get(row) ?? []), column]);
    }
  }
  return found;
}

const columnOf = (place: string): number =>
  (/^[A-Z]{1,3}/.exec(place)?.[0] ?? 'A').split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
  1;
