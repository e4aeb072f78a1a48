import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

/** A Chinese face of one weight (OFL); of it a paper carries the signs that it uses, and no more. */
const FONT = join(
  dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
  '../fonts/NotoSansHans-Regular.otf',
);

/** Points of a millimetre. */
export const MM = 72 / 25.4;

export type Pen = PDFKit.PDFDocument;

/** A paper as bytes: `draw` gets the pen and may come back to every page. `size` in points. */
export async function pdfOf(
  { size, title }: { size: 'A4' | [number, number]; title: string },
  draw: (pen: Pen) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pen = new PDFDocument({
    size,
    margin: 0,
    bufferPages: true,
    font: FONT,
    lang: 'zh-CN',
    info: { Title: title },
  });
  const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pen.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pen.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pen.on('error', reject);
  });
  draw(pen);
  pen.end();
  return bytes;
}

/** One run of text that stays in its line; it is made smaller rather than cut. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
}

export function write(pen: Pen, text: string, { x, y, width, size, align = 'left' }: Run): void {
  pen.fontSize(size);
  const wide = pen.widthOfString(text);
  const fitting = wide > width ? size * (width / wide) : size;
  pen.fontSize(fitting);
  const left = { left: 0, center: 0.5, right: 1 }[align] * (width - pen.widthOfString(text));
  pen.text(text, x + left, y + (size - fitting) * 0.7, { lineBreak: false });
}

export const rule = (pen: Pen, x: number, y: number, width: number, thick = 0.5): void => {
  pen
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(thick)
    .stroke();
};
