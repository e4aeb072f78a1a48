import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import { PHOTO_BYTES_MAX } from '../../core/visit/facts.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, MINUTE, phoneOf, type House, type Pass } from '../session/field-day.ts';
import { opened, Phone } from '../sync/field-day.ts';
import { aPicture, aSender, hashOf } from './field-day.ts';

let database: FreshDatabase;
let house: House;
let rep: Pass;
let picture: Buffer;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  rep = await phoneOf(house, 'rep0');
  picture = await aPicture();
});
afterAll(() => database.close());

const query = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  inTransaction(database.pool, house.ours.tenant, (tx) => tx.rows<Row>(sql, house.ours.tenant, ...values));
const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(join(house.hands.folder, folder), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((e) => e.isFile())
    .map((e) => e.name)
    .sort();

const { tus, begin, piece, sendWhole } = aSender((path, init) => Promise.resolve(house.app.request(path, init)));

test('[P1] a photo comes in pieces and goes on where it stopped', async () => {
  const path = (await begin(rep, picture)).headers.get('location')!;
  expect(path).toMatch(/^\/v1\/photos\//);
  expect((await piece(path, rep, 0, picture.subarray(0, 1000))).status).toBe(204);
  expect((await tus(path, 'HEAD', rep)).headers.get('upload-offset')).toBe('1000');
  expect((await piece(path, rep, 500, picture.subarray(500))).status).toBe(409);
  expect((await piece(path, rep, 1000, picture.subarray(1000))).status).toBe(204);
  const sha256 = hashOf(picture);
  const kept = await readFile(join(house.hands.folder, 'photos', house.ours.tenant, sha256.slice(0, 2), sha256));
  expect(kept.equals(picture)).toBe(true);
  expect(await filesBelow('uploads')).toEqual([]);
});

test('[P2] nobody else sees, continues or ends an upload', async () => {
  const path = (await begin(rep, picture)).headers.get('location')!;
  for (const other of [
    await phoneOf(house, 'rep1'),
    await phoneOf(house, 'rep0', 'theirs'),
    await deskOf(house, 'admin'),
  ]) {
    expect((await tus(path, 'HEAD', other)).status).toBe(404);
    expect((await piece(path, other, 0, picture)).status).toBe(404);
    expect((await tus(path, 'DELETE', other)).status).toBe(404);
  }
  const own = path.split('/').at(-1)!.split('.').slice(0, 2).join('.');
  for (const odd of [`${own}.x`, `${own}.%2f..%2f..%2fx`, `${own}.${'0'.repeat(32)}.json`]) {
    expect([odd, (await tus(`/v1/photos/${odd}`, 'DELETE', rep)).status]).toEqual([odd, 404]);
  }
  expect((await tus(path, 'HEAD', {})).status).toBe(401);
  expect((await tus(path, 'HEAD', rep)).headers.get('upload-offset')).toBe('0');
  expect((await tus(path, 'DELETE', rep)).status).toBe(204);
});

test('[P3] what is no picture, not the named one, or too large is refused and leaves nothing', async () => {
  const [files, rows] = [await filesBelow('photos'), await query('select * from photo where tenant = $1')];
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  );
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const vast = await sharp({ create: { width: 8000, height: 6500, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  for (const bytes of [svg, png, vast, picture.subarray(0, 800), randomBytes(500)]) {
    expect(await sendWhole(rep, bytes)).toMatchObject({
      status: 422,
      text: expect.stringContaining('not-a-picture') as string,
    });
  }
  expect(await sendWhole(rep, picture, { sha256: 'a'.repeat(64) })).toMatchObject({
    status: 422,
    text: expect.stringContaining('photo-damaged') as string,
  });
  expect((await sendWhole(rep, picture, { sha256: '../../../etc/passwd' })).status).toBe(422);
  expect((await sendWhole(rep, picture, { mime: 'text/html' })).status).toBe(422);
  expect((await begin(rep, picture, { length: PHOTO_BYTES_MAX + 1 })).status).toBe(413);
  expect([await filesBelow('photos'), await query('select * from photo where tenant = $1')]).toEqual([files, rows]);
  expect(await filesBelow('uploads')).toEqual([]);
});

test('[P8] what came whole is taken in when the phone asks, after the server had died, and once', async () => {
  const bytes = await aPicture(77);
  const photo = randomUUID();
  const path = (await begin(rep, bytes, { photo })).headers.get('location')!;
  // The last piece was on the disk, and nothing else was.
  await writeFile(join(house.hands.folder, 'uploads', path.split('/').at(-1)!), bytes);
  const heads = await Promise.all([tus(path, 'HEAD', rep), tus(path, 'HEAD', rep), tus(path, 'HEAD', rep)]);
  for (const { status } of heads) expect([404, 410]).toContain(status);
  expect(
    await query('select sha256 from photo where tenant = $1 and id = $2 and received_at is not null', photo),
  ).toEqual([{ sha256: hashOf(bytes) }]);
  expect(await filesBelow('uploads')).toEqual([]);
});

test('[P8] while the moment is against it the phone hears so, and what it has sent stays', async () => {
  const bytes = await aPicture(78);
  const photo = randomUUID();
  const path = (await begin(rep, bytes, { photo })).headers.get('location')!;
  // In the place of the folder of the photo there is something else: as good as a disk that takes nothing.
  const place = join(house.hands.folder, 'photos', house.ours.tenant, hashOf(bytes).slice(0, 2));
  await rm(place, { recursive: true, force: true });
  await symlink('/dev/full', place);
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  expect((await piece(path, rep, 0, bytes)).status).toBe(500);
  expect((await filesBelow('uploads')).length).toBe(2);
  await rm(place);
  expect((await tus(path, 'HEAD', rep)).status).toBe(404);
  expect(
    await query('select sha256 from photo where tenant = $1 and id = $2 and received_at is not null', photo),
  ).toEqual([{ sha256: hashOf(bytes) }]);
});

test('[P4] bytes and fact come in either order and any number', async () => {
  const bytes = await aPicture(10);
  const [visit, before, after] = [randomUUID(), randomUUID(), randomUUID()];
  const taken = (photo: Id) =>
    ({
      kind: 'photo-taken',
      at: house.hands.now(),
      visit,
      photo,
      subject: 'shelf-before',
      sha256: hashOf(bytes),
      bytes: bytes.length,
      mime: 'image/jpeg',
      width: 1200,
      height: 900,
      place: null,
      source: 'camera',
    }) as const;
  expect((await sendWhole(rep, bytes, { photo: before, visit })).status).toBe(204);
  const phone = new Phone(house.ours, house.ours.reps[0]);
  phone.tell(opened(visit, house.ours.outlets[0]!.id), taken(before) as never, taken(after) as never);
  expect((await phone.push()).results.map((r) => r.status)).toEqual(['applied', 'applied', 'applied']);
  const state = (): Promise<object[]> =>
    query(
      'select id, visit, outlet, subject, received_at is not null as here from photo where tenant = $1 and visit = $2 order by received_at nulls last',
      visit,
    );
  const row = (id: Id, here: boolean): object => ({
    id,
    visit,
    outlet: house.ours.outlets[0]!.id,
    subject: 'shelf-before',
    here,
  });
  expect(await state()).toEqual([row(before, true), row(after, false)]);
  expect((await sendWhole(rep, bytes, { photo: after, visit })).status).toBe(204);
  const docs = (): Promise<object[]> =>
    query(
      `select id, s, b, rev from sync_doc where tenant = $1 and e = 'photo' and b->>'visit' = $2 order by id`,
      visit,
    );
  const first = await docs();
  expect(first).toHaveLength(2);
  expect(first).toContainEqual({
    id: after,
    s: `r:${house.ours.reps[0].person}`,
    b: { photo: after, visit, sha256: hashOf(bytes) },
    rev: 1,
  });
  expect((await sendWhole(rep, bytes, { photo: after, visit })).status).toBe(204);
  await phone.push();
  expect(await docs()).toEqual(first);
  expect((await state()).map((r) => (r as { here: boolean }).here)).toEqual([true, true]);
});

test('[P5] [P6] the picture is shown to those it concerns, without hidden data', async () => {
  const bytes = await aPicture(200);
  expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('SecretPhone');
  const photo = randomUUID();
  await sendWhole(rep, bytes, { photo });
  const may: [Pass, number][] = [
    [rep, 200],
    [await deskOf(house, 'sup0'), 200],
    [await deskOf(house, 'office2'), 200],
    [await deskOf(house, 'admin'), 200],
    [await deskOf(house, 'sup1'), 404],
    [await phoneOf(house, 'rep1'), 404],
    [await deskOf(house, 'admin', 'theirs'), 404],
    [{}, 401],
  ];
  for (const [pass, status] of may) {
    for (const path of [`/v1/pictures/${photo}`, `/v1/pictures/${photo}/thumbnail`])
      expect((await get(house, path, pass)).status).toBe(status);
  }
  const shown = await get(house, `/v1/pictures/${photo}`, rep);
  expect([
    shown.headers.get('content-type'),
    shown.headers.get('cache-control'),
    shown.headers.get('x-content-type-options'),
  ]).toEqual(['image/jpeg', expect.stringMatching(/^private/), 'nosniff']);
  expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif).toBe(undefined);
  const small = await sharp(
    Buffer.from(await (await get(house, `/v1/pictures/${photo}/thumbnail`, rep)).arrayBuffer()),
  ).metadata();
  expect([small.width, small.exif]).toEqual([320, undefined]);
});

test('[P7] another photo under the same id is refused', async () => {
  const photo = randomUUID();
  expect((await sendWhole(rep, picture, { photo })).status).toBe(204);
  const before = await query('select * from photo where tenant = $1 and id = $2', photo);
  expect(await sendWhole(rep, await aPicture(33), { photo })).toMatchObject({
    status: 422,
    text: expect.stringContaining('id-clash') as string,
  });
  expect((await sendWhole(await phoneOf(house, 'rep1'), picture, { photo })).status).toBe(422);
  expect(await query('select * from photo where tenant = $1 and id = $2', photo)).toEqual(before);
});

test('[P13] half a photo is cleared away a day after it was begun, when somebody else begins', async () => {
  const begun = async (bytes: Buffer): Promise<string> => {
    const path = (await begin(rep, bytes)).headers.get('location')!;
    expect((await piece(path, rep, 0, bytes.subarray(0, 500))).status).toBe(204);
    return path;
  };
  const [old, young] = [await begun(await aPicture(91)), await begun(await aPicture(92))];
  const about = join(house.hands.folder, 'uploads', `${old.split('/').at(-1)!}.json`);
  const upload = JSON.parse(await readFile(about, 'utf8')) as object;
  const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();
  await writeFile(about, JSON.stringify({ ...upload, creation_date: yesterday }));
  house.later(61 * MINUTE);
  expect((await sendWhole(rep, picture)).status).toBe(204);
  await expect.poll(async () => (await filesBelow('uploads')).includes(`${old.split('/').at(-1)!}.json`)).toBe(false);
  expect((await tus(young, 'HEAD', rep)).headers.get('upload-offset')).toBe('500');
  expect((await tus(old, 'HEAD', rep)).status).toBe(404);
  expect((await tus(young, 'DELETE', rep)).status).toBe(204);
});
