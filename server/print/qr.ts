/** What a code of this kind can hold: twenty signs of these (ISO/IEC 18004, alphanumeric mode, version 1-M). */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const MOST = 20;
const SIZE = 21;
const [DATA, CHECK] = [16, 10];
/** Level M and mask 0, with their check bits. */
const FORMAT = '101010000010010';

/** Rows of a QR code, true is dark. It is small and of one size: for the number of a paper, not for text. */
export function qrOf(text: string): boolean[][] {
  const data = dataOf(text);
  const bits = [...data, ...checkOf(data)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const rows = Array.from({ length: SIZE }, () => Array.from({ length: SIZE }, () => false));
  const isFixed = (r: number, c: number): boolean =>
    r === 6 || c === 6 || (r < 9 && c < 9) || (r < 9 && c > 12) || (r > 12 && c < 9);
  let at = 0;
  for (const right of [20, 18, 16, 14, 12, 10, 8, 5, 3, 1]) {
    const isUp = ((right > 6 ? right : right + 1) / 2) % 2 === 0;
    for (let step = 0; step < SIZE; step += 1) {
      const r = isUp ? SIZE - 1 - step : step;
      for (const c of [right, right - 1])
        if (!isFixed(r, c)) {
          rows[r]![c] = (bits[at] === '1') !== ((r + c) % 2 === 0);
          at += 1;
        }
    }
  }
  for (const [top, left] of [
    [0, 0],
    [0, 14],
    [14, 0],
  ] as const)
    for (let r = 0; r < 7; r += 1)
      for (let c = 0; c < 7; c += 1) {
        const ring = Math.max(Math.abs(r - 3), Math.abs(c - 3));
        rows[top + r]![left + c] = ring !== 2;
      }
  for (let i = 8; i < 13; i += 1) rows[6]![i] = rows[i]![6] = i % 2 === 0;
  Array.from(FORMAT).forEach((bit, i) => {
    const isDark = bit === '1';
    if (i < 6) rows[8]![i] = isDark;
    else if (i < 8) rows[8]![i + 1] = isDark;
    else if (i === 8) rows[7]![8] = isDark;
    else rows[14 - i]![8] = isDark;
    if (i < 7) rows[20 - i]![8] = isDark;
    else rows[8]![6 + i] = isDark;
  });
  rows[13]![8] = true;
  return rows;
}

function dataOf(text: string): number[] {
  const signs = Array.from(text, (sign) => SIGNS.indexOf(sign));
  if (signs.length > MOST || signs.includes(-1)) throw new RangeError(`${text} does not fit into a small code`);
  let bits = `0010${signs.length.toString(2).padStart(9, '0')}`;
  for (let i = 0; i < signs.length; i += 2) {
    const [first, second] = [signs[i]!, signs[i + 1]];
    bits +=
      second === undefined ? first.toString(2).padStart(6, '0') : (first * 45 + second).toString(2).padStart(11, '0');
  }
  bits += '0'.repeat(Math.min(4, DATA * 8 - bits.length));
  bits += '0'.repeat((8 - (bits.length % 8)) % 8);
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  while (bytes.length < DATA) bytes.push(...[0xec, 0x11].slice(0, DATA - bytes.length));
  return bytes;
}

/** Product in the field of 256 elements with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** Reed-Solomon: the rest of the data divided by the generator of ten roots. */
function checkOf(data: readonly number[]): number[] {
  let generator = [1];
  let root = 1;
  for (let i = 0; i < CHECK; i += 1) {
    const by = root;
    generator = [...generator, 0].map((one, at) => one ^ times(generator[at - 1] ?? 0, by));
    root = times(root, 2);
  }
  const rest = [...data, ...Array.from({ length: CHECK }, () => 0)];
  for (let at = 0; at < data.length; at += 1) {
    const lead = rest[at]!;
    generator.forEach((one, i) => (rest[at + i]! ^= times(one, lead)));
  }
  return rest.slice(data.length);
}
