import { rule, write, type Pen } from './document.ts';

/** One column: its heading and how wide it is; figures stand to the right. */
export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align?: 'right';
}

/** A cell is one line, or two where the second says more of the first. */
export type Cell = string | readonly [string, string];

interface Place {
  readonly left: number;
  readonly top: number;
  /** Rows end here; the next begin on a page of their own. */
  readonly bottom: number;
  /** Where rows begin on the pages that follow. */
  readonly again: number;
}

const PAD = 4;
const [HEAD, ROW] = [20, 28];

/** Draws rows under a heading that stands on every page again; answers where the last row ends. */
export function drawTable(
  pen: Pen,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  place: Place,
): number {
  const { left } = place;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const heading = (top: number): number => {
    pen.rect(left, top, width, HEAD).fill('#eeeeee').fillColor('#000000');
    let x = left;
    for (const column of columns) {
      cell(pen, column.heading, column, { x, y: top, height: HEAD });
      x += column.width;
    }
    rule(pen, left, top, width, 0.8);
    rule(pen, left, top + HEAD, width, 0.8);
    return top + HEAD;
  };
  let y = heading(place.top);
  for (const row of rows) {
    if (y + ROW > place.bottom) {
      pen.addPage();
      y = heading(place.again);
    }
    let x = left;
    columns.forEach((column, at) => {
      cell(pen, row[at] ?? '', column, { x, y, height: ROW });
      x += column.width;
    });
    y += ROW;
    rule(pen, left, y, width, 0.3);
  }
  return y;
}

function cell(pen: Pen, text: Cell, column: Column, { x, y, height }: { x: number; y: number; height: number }): void {
  const run = { x: x + PAD, width: column.width - 2 * PAD, align: column.align ?? 'left' } as const;
  if (typeof text === 'string') return write(pen, text, { ...run, y: y + height / 2 - 6.5, size: 9 });
  write(pen, text[0], { ...run, y: y + 3, size: 9 });
  write(pen, text[1], { ...run, y: y + 15.5, size: 7.5 });
}
