/** Files one after another in the shape that every `tar` reads (ustar). A file is in memory as a whole: ours are small. */
export interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;
const FILE_MAX = 256 * 1024 * 1024;

/** What stands after the last file. */
export const END = Buffer.alloc(2 * BLOCK);

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
const sumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

export function packed({ name, bytes }: Entry, at: Date): Buffer {
  const header = Buffer.alloc(BLOCK);
  // A long name is kept in two parts, cut at a slash: 155 bytes, and the last 100.
  const cut = name.length > 100 ? name.indexOf('/', name.length - 101) : -1;
  header.write(name.slice(cut + 1), 0, 100, 'ascii');
  header.write(`${octal(0o600, 7)}${octal(0, 7)}${octal(0, 7)}`, 100, 'ascii');
  header.write(`${octal(bytes.length, 11)}${octal(Math.floor(at.getTime() / 1000), 11)}        0`, 124, 'ascii');
  header.write('ustar\x0000', 257, 'ascii');
  header.write(name.slice(0, Math.max(cut, 0)), 345, 155, 'ascii');
  header.write(`${octal(sumOf(header), 6)} `, 148, 'ascii');
  return Buffer.concat([header, bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]);
}

/** Reads what `packed` wrote, up to the end and not a byte less; throws when it is anything else. */
export async function* unpacked(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const { take, isOver } = takerOf(source);
  for (;;) {
    const header = await take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const text = (from: number, length: number): string =>
      header.toString('ascii', from, from + length).replace(/\0.*$/s, '');
    const sum = Number.parseInt(text(148, 8), 8);
    if (sum !== sumOf(Buffer.from(header).fill(' ', 148, 156))) throw new Error('a file of the tar has no header');
    const size = Number.parseInt(text(124, 12), 8);
    if (!(size <= FILE_MAX)) throw new Error('a file of the tar is too large');
    const [prefix, base] = [text(345, 155), text(0, 100)];
    const whole = await take(size + (-size & (BLOCK - 1)));
    yield { name: prefix ? `${prefix}/${base}` : base, bytes: whole.subarray(0, size) };
  }
  await take(END.length - BLOCK);
  if (!(await isOver())) throw new Error('something stands behind the end of the tar');
}

interface Taker {
  readonly take: (wanted: number) => Promise<Buffer>;
  readonly isOver: () => Promise<boolean>;
}

function takerOf(source: AsyncIterable<Buffer>): Taker {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  return {
    take: async (wanted) => {
      const more: Buffer[] = [];
      for (let have = held.length; have < wanted;) {
        const piece = await pieces.next();
        if (piece.done) throw new Error('the tar ends early');
        more.push(piece.value);
        have += piece.value.length;
      }
      const all = more.length === 0 ? held : Buffer.concat([held, ...more]);
      held = all.subarray(wanted);
      return all.subarray(0, wanted);
    },
    isOver: async () => held.length === 0 && (await pieces.next()).done === true,
  };
}
