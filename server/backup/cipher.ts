import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { Transform } from 'node:stream';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

const MAGIC = Buffer.from('PAODIAN\x01');
const SALT_BYTES = 16;
export const HEAD_BYTES = MAGIC.length + SALT_BYTES;
const CHUNK = 64 * 1024;
const TAG = 16;
// 128 MiB and half a second for each guess.
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

export const isEncrypted = (head: Buffer): boolean => head.subarray(0, MAGIC.length).equals(MAGIC);

/** What stands before an encrypted body: by what the file is known, and the salt of its key. */
export const newHead = (): Buffer => Buffer.concat([MAGIC, randomBytes(SALT_BYTES)]);

export const keyOf = (passphrase: string, head: Buffer): Promise<Buffer> =>
  derive(passphrase.normalize('NFC'), head.subarray(MAGIC.length, HEAD_BYTES), 32, COST);

/** A number for each chunk, and whether it is the last: none can be left out, moved or put behind the end. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Gives pieces of `size` bytes to `each`, the last one (of any length) as such. */
function inChunks(size: number, each: (chunk: Buffer, isLast: boolean) => Buffer): Transform {
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(piece: Buffer, _, done) {
      held = held.length === 0 ? piece : Buffer.concat([held, piece]);
      try {
        // What could be the last one waits until more has come.
        for (; held.length > size; held = held.subarray(size)) this.push(each(held.subarray(0, size), false));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        done(null, each(held, true));
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** AES-256-GCM in chunks; the head stands first. */
export function encrypting(key: Buffer, head: Buffer): Transform {
  let index = 0;
  const stream = inChunks(CHUNK, (chunk, isLast) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index++, isLast)).setAAD(head);
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  });
  stream.push(head);
  return stream;
}

/** The way back, for what stands behind `head`. `problems` says what it means when the first chunk, or a later one, does not fit. */
export function decrypting(
  key: Buffer,
  head: Buffer,
  problems: { readonly first: Error; readonly later: Error },
): Transform {
  let index = 0;
  return inChunks(CHUNK + TAG, (chunk, isLast) => {
    const problem = index === 0 ? problems.first : problems.later;
    const [body, tag] = [chunk.subarray(0, -TAG), chunk.subarray(-TAG)];
    if (tag.length < TAG) throw problem;
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index++, isLast)).setAAD(head).setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      throw problem;
    }
  });
}
