import { MM, pdfOf, rule, write } from './document.ts';

const PAGE = { left: 25 * MM, top: 30 * MM, width: 160 * MM };
const SIZE = 14;

/** A letter to a shop on A4, line by line; the last two, who writes and the day, stand to the right. */
export const letterPdf = ({
  seller,
  lines,
}: {
  readonly seller: string;
  readonly lines: readonly string[];
}): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf({ size: 'A4', title: `留言条 ${seller}` }, (pen) => {
    write(pen, seller, { x: PAGE.left, y: 16 * MM, width: PAGE.width, size: 12 });
    rule(pen, PAGE.left, 23 * MM, PAGE.width, 0.8);
    let y = PAGE.top;
    lines.forEach((line, at) => {
      const align = at >= lines.length - 2 ? 'right' : 'left';
      pen.fontSize(SIZE);
      const room = { width: PAGE.width, align, lineGap: 6 } as const;
      pen.text(line, PAGE.left, y, room);
      y += pen.heightOfString(line, room) + 4 * MM;
    });
  });
