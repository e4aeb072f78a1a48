import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { decrypting, encrypting, HEAD_BYTES, keyOf, newHead } from './cipher.ts';

const PASSPHRASE = '四个普通的词';
const CHUNK = 65_536 + 16;
const FIRST = new Error('the first does not fit');
const LATER = new Error('a later one does not fit');
const text = randomBytes(3 * 65_536 + 1000);

let head: Buffer;
let key: Buffer;
let chunks: [Buffer, Buffer, Buffer, Buffer];
beforeAll(async () => {
  head = newHead();
  key = await keyOf(PASSPHRASE, head);
  const body = await encrypted(text);
  const at = (i: number): Buffer => body.subarray(i * CHUNK, (i + 1) * CHUNK);
  chunks = [at(0), at(1), at(2), at(3)];
});

async function encrypted(bytes: Buffer): Promise<Buffer> {
  const whole = Buffer.concat(await Readable.from([bytes]).pipe(encrypting(key, head)).toArray());
  expect(whole.subarray(0, HEAD_BYTES)).toEqual(head);
  return whole.subarray(HEAD_BYTES);
}

/** What these pieces say under the key; the error where they do not fit. */
const said = (pieces: readonly Buffer[], by = { key, head }): Promise<Buffer | Error> =>
  Readable.from(pieces)
    .pipe(decrypting(by.key, by.head, { first: FIRST, later: LATER }))
    .toArray()
    .then(
      (parts: Buffer[]) => Buffer.concat(parts),
      (error: Error) => error,
    );

const flipped = (chunk: Buffer, at: number): Buffer => {
  const other = Buffer.from(chunk);
  other[at]! ^= 4;
  return other;
};

test('[K5] what was encrypted is read again, in whatever pieces it comes', async () => {
  expect(await said(chunks)).toEqual(text);
  const whole = Buffer.concat(chunks);
  expect(await said([whole])).toEqual(text);
  expect(await said(Array.from({ length: 40 }, (_, i) => whole.subarray(i * 5000, (i + 1) * 5000)))).toEqual(text);
});

test('[K5] nothing at all, and whole chunks to the byte, are encrypted too', async () => {
  for (const size of [0, 1, 65_536, 2 * 65_536]) {
    const bytes = randomBytes(size);
    const body = await encrypted(bytes);
    expect(await said([body])).toEqual(bytes);
    expect(await said([body.subarray(0, -1)])).toBeInstanceOf(Error);
  }
});

test('[K5] another passphrase, or another head, does not fit from the first chunk on', async () => {
  const other = flipped(head, 20);
  expect(await said(chunks, { key: await keyOf('四个普通的字', head), head })).toBe(FIRST);
  expect(await said(chunks, { key: await keyOf(PASSPHRASE, other), head: other })).toBe(FIRST);
  expect(await said(chunks, { key, head: other })).toBe(FIRST);
});

test('[K5] a byte that was changed, a chunk left out, put in, or moved, is found', async () => {
  const [a, b, c, d] = chunks;
  for (const at of [0, 40_000, CHUNK - 1]) {
    expect(await said([flipped(a, at), b, c, d])).toBe(FIRST);
    expect(await said([a, flipped(b, at), c, d])).toBe(LATER);
  }
  expect(await said([a, b, c, flipped(d, d.length - 1)])).toBe(LATER);
  const others = {
    'the last left out': [a, b, c],
    'one left out': [a, c, d],
    'two moved': [a, c, b, d],
    'one twice': [a, b, b, c, d],
    'one behind the last': [a, b, c, d, d],
  };
  for (const [how, pieces] of Object.entries(others)) expect([how, await said(pieces)]).toEqual([how, LATER]);
  expect(await said([b, c, d])).toBe(FIRST);
  expect(await said([])).toBe(FIRST);
});
