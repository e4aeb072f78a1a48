import { encode } from 'uqr';
import { folded, ROLL_COLUMNS } from '../../core/base/columns.ts';
import type { ReceiptPart } from './receipt-lines.ts';

/** Pixels: a roll of 58 mm at twice the dots of its printer, so that it is sharp on a phone too. */
const [WIDTH, EDGE, LINE, GAP] = [832, 32, 64, 24];
const SIZE = ((WIDTH - 2 * EDGE) / ROLL_COLUMNS) * 2;
const CODE = 420;

/** The receipt as a picture that any app takes. It is drawn on the phone: no network, no server. */
export async function receiptPicture(parts: readonly ReceiptPart[], code: string | null): Promise<Blob> {
  const rows = parts.flatMap(({ heading, lines }, at) => [
    ...(at > 0 ? [null] : []),
    ...[...(heading ? [`【${heading}】`] : []), ...lines].flatMap((line) => folded(line)),
  ]);
  const height = rows.reduce((sum, row) => sum + (row === null ? GAP : LINE), 2 * EDGE + (code ? CODE + GAP : 0));
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height });
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = '#000';
  pen.font = `${SIZE}px sans-serif`;
  pen.textBaseline = 'middle';
  let y = EDGE;
  for (const row of rows) {
    if (row === null) pen.fillRect(EDGE, y + GAP / 2, WIDTH - 2 * EDGE, 2);
    // Given a width, the canvas makes a line of wide signs narrower and cuts nothing.
    else pen.fillText(row, EDGE, y + LINE / 2, WIDTH - 2 * EDGE);
    y += row === null ? GAP : LINE;
  }
  if (code) drawCode(pen, code, y + GAP);
  return new Promise((answer, fail) =>
    canvas.toBlob((blob) => (blob ? answer(blob) : fail(new Error('the canvas gave no picture'))), 'image/png'),
  );
}

function drawCode(pen: CanvasRenderingContext2D, text: string, top: number): void {
  const { data, size } = encode(text, { ecc: 'L', border: 0 });
  const one = Math.max(1, Math.floor(CODE / size));
  const left = Math.round((WIDTH - one * size) / 2);
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) pen.fillRect(left + x * one, top + y * one, one, one);
    }),
  );
}
