import sharp from 'sharp';
import type { ProductId } from '../../core/catalog/product.ts';
import type { CheckLine } from '../../core/shelf/check.ts';
import { hashOf } from './random.ts';

/** Pixels. A drawing stands in for a photo: nobody's shop was photographed for the demonstration. */
export const PICTURE = { width: 720, height: 960 };
const BOARDS = 4;
const PACK = { width: 46, height: 112, step: 54 };

/** The shelf as a check found it, drawn; `isFilled`: after the rep has put it in order. */
export async function pictureOf(lines: readonly CheckLine[], isFilled: boolean, stamp: string): Promise<Uint8Array> {
  const boardHeight = (PICTURE.height - 120) / BOARDS;
  const perBoard = Math.ceil(lines.length / BOARDS);
  const boards = Array.from({ length: BOARDS }, (_, board) => {
    const floor = 40 + boardHeight * (board + 1);
    const runs = lines.slice(board * perBoard, (board + 1) * perBoard);
    const packs = runs.flatMap((line, run) => runOf(line, run, runs.length, floor, isFilled));
    return `${packs.join('')}<rect x="24" y="${floor}" width="672" height="14" fill="#8d7b66"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">
    <rect width="100%" height="100%" fill="#d9d2c5"/><rect x="24" y="24" width="672" height="856" fill="#efe9dd"/>
    ${boards.join('')}
    <rect y="${PICTURE.height - 64}" width="100%" height="64" fill="#000" fill-opacity="0.62"/>
    ${written(stamp, 20, PICTURE.height - 46)}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 78 }).toBuffer());
}

/** One product's place on a board: its packs, or a gap, and the tag below. */
function runOf(line: CheckLine, run: number, runs: number, floor: number, isFilled: boolean): string[] {
  const width = 660 / runs;
  const left = 30 + run * width;
  const room = Math.max(1, Math.floor(width / PACK.step));
  const isOut = line.state === 'out' && !isFilled;
  const shown = isOut ? 0 : line.state === 'low' && !isFilled ? 1 : room;
  const tag = `<rect x="${left + 4}" y="${floor + 1}" width="34" height="12" fill="${line.tag === false && !isFilled ? '#8d7b66' : '#fff'}"/>`;
  return [...Array.from({ length: shown }, (_, i) => packOf(line.product, left + i * PACK.step, floor)), tag];
}

/** A pack in the colour of its product: bottles for drinks, bags for the rest. */
function packOf(product: ProductId, x: number, floor: number): string {
  const [hue, light] = [hashOf(product)[0]!, hashOf(product)[1]!];
  const colour = `hsl(${(hue * 360) / 256} 62% ${42 + (light * 22) / 256}%)`;
  const isBottle = /^(TS|CH|GS)/.test(product);
  const top = floor - PACK.height;
  const cap = isBottle
    ? `<rect x="${x + 16}" y="${top - 20}" width="14" height="22" fill="${colour}"/><rect x="${x + 15}" y="${top - 26}" width="16" height="9" fill="#f7f7f7"/>`
    : `<path d="M${x + 2} ${top}h42l-4 -10h-34z" fill="${colour}"/>`;
  return `${cap}<rect x="${x}" y="${top}" width="${PACK.width}" height="${PACK.height}" rx="${isBottle ? 14 : 4}" fill="${colour}"/>
    <rect x="${x + 4}" y="${top + 38}" width="${PACK.width - 8}" height="36" fill="#fff" fill-opacity="0.82"/>`;
}

// A machine without fonts would draw boxes, so digits are drawn: five rows of three dots each.
const ROWS: Record<string, readonly number[]> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 7, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 2, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  '-': [0, 0, 7, 0, 0],
  ':': [0, 2, 0, 2, 0],
  A: [2, 5, 7, 5, 5],
  ' ': [0, 0, 0, 0, 0],
};
const DOT = 5;

const written = (text: string, x: number, y: number): string =>
  Array.from(text)
    .flatMap((letter, i) =>
      (ROWS[letter] ?? []).flatMap((row, r) =>
        [4, 2, 1].flatMap((bit, c) =>
          row & bit
            ? [`<rect x="${x + i * DOT * 4 + c * DOT}" y="${y + r * DOT}" width="${DOT}" height="${DOT}" fill="#fff"/>`]
            : [],
        ),
      ),
    )
    .join('');
