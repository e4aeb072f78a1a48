import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { PhotosAway } from './away.ts';
import { photosInBucket } from './bucket.ts';
import { photosInFolder } from './folder.ts';
import { keepPhoto, PICTURES, readPicture } from './pictures.ts';
import type { PhotoStore } from './store.ts';
import { aBucketServer, type BucketServer } from './testing.ts';

interface Kept {
  readonly store: PhotoStore;
  /** Changes one byte of what is kept. */
  readonly spoil: (name: string) => Promise<void>;
}

async function inFolder(): Promise<Kept> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const spoil = async (name: string): Promise<void> => {
    const path = join(folder, 'photos', name);
    const bytes = await readFile(path);
    bytes[0]! ^= 1;
    await writeFile(path, bytes);
  };
  return { store: photosInFolder(folder), spoil };
}

async function aServer(name?: string): Promise<BucketServer> {
  const server = await aBucketServer(name);
  onTestFinished(() => server.close());
  return server;
}

async function inBucket(name?: string): Promise<Kept> {
  const server = await aServer(name);
  return { store: photosInBucket(server.settings), spoil: server.spoil };
}

const STORES: [string, () => Promise<Kept>][] = [
  ['a folder', inFolder],
  ['a bucket', () => inBucket()],
  ['a bucket with a host of its own', () => inBucket('127')],
];

test.each(STORES)('[P9] %s gives back byte for byte what was kept, however often it is kept', async (_, make) => {
  const { store } = await make();
  const files = [0, 1, 70_000, 2_000_000].map((size, i) => [`a-b/c/${i}.show.jpg`, randomBytes(size)] as const);
  await store.keep(files);
  await store.keep(files.slice(1));
  for (const [name, bytes] of files) expect(Buffer.compare((await store.read(name))!, bytes)).toBe(0);
});

test.each(STORES)('[P9] %s says of what is not there that it is not there', async (_, make) => {
  const { store } = await make();
  expect(await store.read('a/b/c')).toBe(null);
  await store.keep([['a/b/c', Buffer.from('c')]]);
  expect([await store.read('a/b/d'), await store.read('a/b/c.jpg')]).toEqual([null, null]);
});

test.each(STORES)('[P9] %s takes many at once', async (_, make) => {
  const { store } = await make();
  const many = Array.from({ length: 24 }, (_unused, i) => [`many/${i % 12}`, Buffer.from(`file ${i % 12}`)] as const);
  await Promise.all(many.map((file) => store.keep([file])));
  for (const [name, bytes] of many) expect(Buffer.from((await store.read(name))!).toString()).toBe(bytes.toString());
});

test.each(STORES)('[P9] %s holds a photo as it came, one for showing and a small one', async (_, make) => {
  const { store } = await make();
  const bytes = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: 'green' } })
    .jpeg()
    .toBuffer();
  const [tenant, sha256] = [randomUUID(), createHash('sha256').update(bytes).digest('hex')];
  await keepPhoto(store, tenant, bytes, sha256);
  const [original, show, thumbnail] = await Promise.all(PICTURES.map((one) => readPicture(store, tenant, sha256, one)));
  expect(Buffer.compare(original!, bytes)).toBe(0);
  const widths = await Promise.all([show!, thumbnail!].map(async (one) => (await sharp(one).metadata()).width));
  expect(widths).toEqual([1600, 320]);
});

test.each(STORES)('[P9] in %s a file that is kept again is whole again', async (_, make) => {
  const { store, spoil } = await make();
  const bytes = randomBytes(1000);
  await store.keep([['a/b', bytes]]);
  await spoil('a/b');
  expect(Buffer.compare((await store.read('a/b'))!, bytes)).not.toBe(0);
  await store.keep([['a/b', bytes]]);
  expect(Buffer.compare((await store.read('a/b'))!, bytes)).toBe(0);
});

test('[P10] a bucket has kept a file when it is asked for afterwards and is there, and not before', async () => {
  const server = await aServer();
  const { keep } = photosInBucket(server.settings);
  await keep([['a/b', Buffer.from('whole')]]);
  expect(server.asked).toEqual(['PUT /photos/photos/a/b', 'HEAD /photos/photos/a/b']);
  // Said to be taken, and not there.
  server.atDoor = ({ method }) => (method === 'PUT' ? 200 : null);
  await expect(keep([['a/gone', Buffer.from('whole')]])).rejects.toThrow(PhotosAway);
  await expect(keep([['a/b', Buffer.from('longer than it was')]])).rejects.toThrow('holds other bytes');
  await expect(keep([['a/b', Buffer.from('WHOLE')]])).rejects.toThrow('holds other bytes');
  // Taken, and it went away at once.
  server.atDoor = ({ method }) => (method === 'HEAD' ? 404 : null);
  await expect(keep([['a/c', Buffer.from('whole')]])).rejects.toThrow(PhotosAway);
});

const SENTENCES = /^[^。\n]*\p{Script=Han}[^。\n]*。 [^。\n\p{Script=Han}]*[a-z][^。\n]*\.$/u;

test.each([
  ['keys that it does not know', { keyId: 'nobody' }, 'does not accept these keys'],
  ['a secret that is wrong', { secret: 'guessed' }, 'does not accept these keys'],
  ['another region', { region: 'us-east-1' }, 'does not accept these keys'],
  ['another bucket', { name: 'elsewhere' }, 'There is no bucket elsewhere'],
  ['an address where nobody is', { endpoint: 'http://127.0.0.1:2' }, 'cannot be reached (ECONNREFUSED)'],
])('[P11] %s: one sentence of each language says so, and no secret', async (_, wrong, words) => {
  const server = await aServer();
  const bucket = photosInBucket({ ...server.settings, ...wrong });
  const problem = await bucket.problem();
  expect(problem!.message).toMatch(SENTENCES);
  expect(problem!.message).toContain(words);
  expect(problem!.message).not.toMatch(/secret.of|guessed/);
  await expect(bucket.keep([['a', Buffer.from('a')]])).rejects.toThrow(PhotosAway);
  await expect(bucket.read('a')).rejects.toThrow(PhotosAway);
  expect(await photosInBucket(server.settings).problem()).toBe(null);
});

test.each([500, 503, 429, 301])('[P11] an answer of %s is a matter of the moment', async (status) => {
  const server = await aServer();
  const bucket = photosInBucket(server.settings);
  server.atDoor = () => status;
  expect((await bucket.problem())!.message).toMatch(SENTENCES);
  await expect(bucket.read('a')).rejects.toThrow(PhotosAway);
  server.atDoor = () => null;
  expect(await bucket.problem()).toBe(null);
});
