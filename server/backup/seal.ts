import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { changed, cutOff } from './problem.ts';

const OPENING = 'paodian backup\n';

/**
 * The last bytes of a file: how many stand before them, and their SHA-256. In the shape of one more member of a gzip, so
 * that `tar xzf` reads a sealed file as well.
 */
function sealOf(bytes: number, sha256: string): Buffer {
  const text = Buffer.from(`${OPENING}sha256 ${sha256}\nbytes ${String(bytes).padStart(16, '0')}\n`);
  const seal = Buffer.alloc(15 + text.length + 8);
  // A gzip with one stored block, its length twice; then the text, its sum and its length.
  seal.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1]);
  seal.writeUInt16LE(text.length, 11);
  seal.writeUInt16LE(text.length ^ 0xffff, 13);
  seal.set(text, 15);
  seal.writeUInt32LE(crc32(text), 15 + text.length);
  seal.writeUInt32LE(text.length, 15 + text.length + 4);
  return seal;
}

export const SEAL_BYTES = sealOf(0, '0'.repeat(64)).length;
const BEGINNING = sealOf(0, '0'.repeat(64)).subarray(0, 15 + OPENING.length);

/** Passes everything on and puts the seal behind it. */
export function sealing(): Transform {
  const hash = createHash('sha256');
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
    flush(done) {
      done(null, sealOf(bytes, hash.digest('hex')));
    },
  });
}

/** Reads the whole file and holds it against its seal; answers how many bytes stand before it. */
export async function checkSeal(file: string): Promise<number> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = size - SEAL_BYTES;
    if (bytes < 0) throw cutOff(file);
    const seal = Buffer.alloc(SEAL_BYTES);
    await handle.read(seal, 0, SEAL_BYTES, bytes);
    if (!seal.subarray(0, BEGINNING.length).equals(BEGINNING)) throw cutOff(file);
    const hash = createHash('sha256');
    if (bytes > 0) {
      const body = createReadStream(file, { end: bytes - 1, highWaterMark: 1024 * 1024 });
      for await (const piece of body) hash.update(piece as Buffer);
    }
    if (!sealOf(bytes, hash.digest('hex')).equals(seal)) throw changed(file);
    return bytes;
  } finally {
    await handle.close();
  }
}
