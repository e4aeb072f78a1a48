import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeArchive } from './archive.ts';
import { EXIT } from './problem.ts';
import { SEAL_BYTES as SEAL, sealing } from './seal.ts';
import type { Entry } from './tar.ts';
import { asFile, cutAt, entriesIn, MADE, newFolder, NOBODY_STOPS, placesIn, problemOf, withFlip } from './testing.ts';

const PASSPHRASE = '四个普通的词 four plain words';
const SECRET = 'nobody may read this';
const ENTRIES: Entry[] = [
  { name: 'manifest.json', bytes: Buffer.from('{}\n') },
  { name: 'empty', bytes: Buffer.alloc(0) },
  { name: 'block', bytes: Buffer.alloc(512, 'x') },
  { name: `photos/${'a'.repeat(36)}/${'b'.repeat(64)}.thumbnail`, bytes: randomBytes(200_001) },
  { name: 'rows', bytes: Buffer.from(`${SECRET}\n`.repeat(5000)) },
];

let folder: string;
let plain: string;
let closed: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paodian-archive-'));
  [plain, closed] = [join(folder, 'plain'), join(folder, 'closed')];
  await write(plain, null);
  await write(closed, PASSPHRASE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* given(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries;
}
const write = (file: string, passphrase: string | null, entries = given(ENTRIES), signal = NOBODY_STOPS) =>
  writeArchive(file, entries, { passphrase, at: MADE, signal }, async () => {});

test('[K4] what was written is read, and every tar reads it too', async () => {
  expect(await entriesIn(plain)).toEqual(ENTRIES);
  const folder = await newFolder();
  execFileSync('tar', ['xzf', plain, '-C', folder, '--touch']);
  for (const { name, bytes } of ENTRIES) expect((await readFile(join(folder, name))).equals(bytes)).toBe(true);
});

test('[K5] under a passphrase nothing of it can be read, and no two files are alike', async () => {
  expect(await entriesIn(closed, PASSPHRASE)).toEqual(ENTRIES);
  const again = join(await newFolder(), 'again');
  await write(again, PASSPHRASE);
  const [one, other] = await Promise.all([readFile(closed), readFile(again)]);
  expect(one.subarray(0, 8)).toEqual(other.subarray(0, 8));
  for (let at = 8; at + 16 <= one.length - 200; at += 400) {
    expect(other.includes(one.subarray(at, at + 16))).toBe(false);
  }
  expect([one.includes(SECRET), one.includes('manifest')]).toEqual([false, false]);
});

test('[K5] the wrong passphrase, and none, are told apart from everything else', async () => {
  expect(await problemOf(entriesIn(closed, 'four plain words'))).toBe('wrong-passphrase');
  expect(await problemOf(entriesIn(closed))).toBe('passphrase-needed');
  // Letters with marks come composed from one keyboard and apart from another.
  const file = join(await newFolder(), 'file');
  await write(file, 'caf\u00e9');
  expect(await entriesIn(file, 'cafe\u0301')).toEqual(ENTRIES);
});

test('[K6] a file that is cut anywhere is known as cut off', async () => {
  for (const file of [plain, closed]) {
    const { size } = await stat(file);
    for (const at of placesIn(size, 100, 160)) {
      expect([at, await problemOf(entriesIn(await cutAt(file, at), PASSPHRASE))]).toEqual([at, 'cut-off']);
    }
  }
  expect(await problemOf(entriesIn(await asFile(Buffer.from('a letter to my aunt'.repeat(50)))))).toBe('cut-off');
});

test('[K6] a file with a changed byte anywhere is known as changed', async () => {
  for (const file of [plain, closed]) {
    const { size } = await stat(file);
    for (const at of placesIn(size, 100, 160)) {
      const problem = await problemOf(entriesIn(await withFlip(file, at), PASSPHRASE));
      // What says that a file has an end at all cannot be told from one that is missing.
      const isMark = at >= size - SEAL && at < size - SEAL + 30;
      expect([at, problem]).toEqual([at, isMark ? 'cut-off' : 'changed']);
    }
  }
});

/** Somebody changes the file and puts a right seal behind it. */
async function resealed(file: string, change: (body: Buffer) => Buffer): Promise<string> {
  const body = (await readFile(file)).subarray(0, -SEAL);
  const pieces: Buffer[] = [];
  const seal = sealing().on('data', (piece: Buffer) => pieces.push(piece));
  await new Promise((done) => seal.on('end', done).end(change(body)));
  return asFile(Buffer.concat(pieces));
}

test('[K5] an encrypted file that somebody has changed is refused, whatever its seal says', async () => {
  expect(await entriesIn(await resealed(closed, (body) => body), PASSPHRASE)).toEqual(ENTRIES);
  const flipped = (at: number) => (body: Buffer) => {
    body[at]! ^= 4;
    return body;
  };
  const of = async (change: (body: Buffer) => Buffer) =>
    problemOf(entriesIn(await resealed(closed, change), PASSPHRASE));
  expect(await of(flipped(24))).toBe('wrong-passphrase');
  expect(await of(flipped(100_000))).toBe('changed');
  expect(await of((body) => body.subarray(0, -1))).toBe('changed');
});

test('[K3] a file has its name when it is whole; what is there is not written over; nobody else may read it', async () => {
  const folder = await newFolder();
  const file = join(folder, 'file');
  await writeArchive(file, given(ENTRIES), { passphrase: null, at: MADE, signal: NOBODY_STOPS }, async (part) => {
    expect(await readdir(folder)).toEqual([part.slice(folder.length + 1)]);
    expect(await entriesIn(part)).toEqual(ENTRIES);
  });
  expect([await readdir(folder), (await stat(file)).mode & 0o777]).toEqual([['file'], 0o600]);

  const before = await readFile(file);
  let isAsked = false;
  const asked = async function* (): AsyncGenerator<Entry> {
    isAsked = true;
    yield* ENTRIES;
  };
  expect([await problemOf(write(file, null, asked())), isAsked]).toEqual(['file', false]);
  expect((await readFile(file)).equals(before)).toBe(true);
  expect(await readdir(folder)).toEqual(['file']);

  const other = join(folder, 'other');
  const fails = async function* (): AsyncGenerator<Entry> {
    yield* ENTRIES;
    throw new Error('the line is down');
  };
  await expect(write(other, null, fails())).rejects.toThrow('the line is down');
  const stop = new AbortController();
  const stops = async function* (): AsyncGenerator<Entry> {
    yield ENTRIES[0]!;
    stop.abort(new Error('somebody said stop'));
    yield* ENTRIES;
  };
  await expect(write(other, null, stops(), stop.signal)).rejects.toThrow();
  await expect(
    writeArchive(other, given(ENTRIES), { passphrase: null, at: MADE, signal: NOBODY_STOPS }, async () => {
      throw new Error('it does not read again');
    }),
  ).rejects.toThrow('it does not read again');
  expect(await readdir(folder)).toEqual(['file']);
});

test('[K16] a file that is not there, or that may not be written, is named', async () => {
  const folder = await newFolder();
  expect(await problemOf(entriesIn(join(folder, 'nothing')))).toBe('file');
  expect(await problemOf(entriesIn(folder))).toBe('file');
  expect(await problemOf(write(join(folder, 'nowhere', 'file'), null))).toBe('file');
  await mkdir(join(folder, 'taken'));
  expect(await problemOf(write(join(folder, 'taken'), null))).toBe('file');
  await writeFile(join(folder, 'plain'), '');
  expect(await problemOf(write(join(folder, 'plain', 'file'), null))).toBe('file');
});

test('[K16] every problem ends the program with a number of its own', () => {
  const numbers = Object.values(EXIT);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) expect(number).toBeGreaterThan(2);
});
