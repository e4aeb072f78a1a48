import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import type { Hands } from '../hands.ts';
import { makeApp, type App } from '../http.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, phoneOf, type House, type Pass } from '../session/field-day.ts';
import { closed, opened, Phone } from '../sync/field-day.ts';
import { takeInArrived } from './arrived.ts';
import { photosInBucket } from './bucket.ts';
import { aPicture, aSender, hashOf } from './field-day.ts';
import { aBucketServer, type BucketServer } from './testing.ts';

let database: FreshDatabase;
let house: House;
let rep: Pass;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  rep = await phoneOf(house, 'rep0');
});
afterAll(() => database.close());

/** The house with its photos in a bucket. */
interface Here {
  readonly server: BucketServer;
  readonly hands: Hands;
  readonly app: App;
}

async function withBucket(): Promise<Here> {
  const server = await aBucketServer();
  onTestFinished(() => server.close());
  const hands = { ...house.hands, bucket: photosInBucket(server.settings) };
  return { server, hands, app: makeApp(hands) };
}

const senderTo = ({ app }: Here) => aSender((path, init) => Promise.resolve(app.request(path, init)));
const isReceived = async (photo: Id): Promise<boolean> =>
  inTransaction(database.pool, house.ours.tenant, async (tx) => {
    const row = await tx.row<{ n: number }>(
      `select count(*)::int as n from photo p join sync_doc d on d.tenant = p.tenant and d.id = p.id::text and d.e = 'photo'
       where p.tenant = $1 and p.id = $2 and p.received_at is not null`,
      house.ours.tenant,
      photo,
    );
    return row!.n > 0;
  });
const waiting = async (): Promise<string[]> => readdir(join(house.hands.folder, 'uploads')).catch(() => []);

test('[P9] [P10] a photo goes into the bucket, is named to the phone once it is there, and is shown from there', async () => {
  const here = await withBucket();
  const [bytes, photo] = [await aPicture(11), randomUUID()];
  const seen: boolean[] = [];
  here.server.atDoor = async () => {
    seen.push(await isReceived(photo));
    return null;
  };
  expect((await senderTo(here).sendWhole(rep, bytes, { photo })).status).toBe(204);
  expect(seen).toEqual([false, false, false, false, false, false]);
  expect(await isReceived(photo)).toBe(true);
  const home = `photos/${house.ours.tenant}/${hashOf(bytes).slice(0, 2)}/${hashOf(bytes)}`;
  expect((await here.server.names()).sort()).toEqual([home, `${home}.show.jpg`, `${home}.thumb.jpg`]);
  expect([await readdir(house.hands.folder), await waiting()]).toEqual([['uploads'], []]);
  const shown = await here.app.request(`/v1/pictures/${photo}/thumbnail`, { headers: rep });
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

test('[P11] while the bucket is away photos are told to wait, facts go on, and with the bucket each photo is there', async () => {
  const here = await withBucket();
  const { tus, sendWhole } = senderTo(here);
  await here.server.stop();
  const [bytes, photo] = [await aPicture(12), randomUUID()];
  const away = await sendWhole(rep, bytes, { photo });
  expect([away.status, away.text]).toEqual([503, '{"code":"photos-away"}']);
  expect((await tus(away.path, 'HEAD', rep)).status).toBe(503);
  expect([await isReceived(photo), (await waiting()).length]).toEqual([false, 2]);

  const phone = new Phone(house.ours, house.ours.reps[0]);
  const visit = randomUUID();
  phone.tell(opened(visit, house.ours.outlets[0]!.id), closed(visit));
  expect((await phone.push(phone.made, here.hands)).results.map((r) => r.status)).toEqual(['applied', 'applied']);

  await here.server.start();
  expect([404, 410]).toContain((await tus(away.path, 'HEAD', rep)).status);
  expect([await isReceived(photo), await waiting()]).toEqual([true, []]);
  await here.server.stop();
  const shown = await here.app.request(`/v1/pictures/${photo}`, { headers: rep });
  expect([shown.status, await shown.json(), shown.headers.get('retry-after')]).toEqual([
    503,
    { code: 'photos-away' },
    '5',
  ]);
});

test('[P11] a photo that nobody wants is refused at once, whether the bucket is there or not', async () => {
  const here = await withBucket();
  await here.server.stop();
  const { status } = await senderTo(here).sendWhole(rep, await aPicture(13), { sha256: 'a'.repeat(64) });
  expect([status, await waiting()]).toEqual([422, []]);
});

test('[P12] the next start takes in what came whole, once, and leaves what is still on its way', async () => {
  const here = await withBucket();
  const { begin, piece, sendWhole, tus } = senderTo(here);
  await here.server.stop();
  const [photo, bytes] = [randomUUID(), await aPicture(14)];
  await sendWhole(rep, bytes, { photo });
  const half = (await begin(rep, bytes)).headers.get('location')!;
  await piece(half, rep, 0, bytes.subarray(0, 500));
  expect([await takeInArrived(here.hands), await isReceived(photo)]).toEqual([0, false]);

  await here.server.start();
  expect([await takeInArrived(here.hands), await isReceived(photo)]).toEqual([1, true]);
  expect([await takeInArrived(here.hands), (await waiting()).length]).toEqual([0, 2]);
  expect((await tus(half, 'HEAD', rep)).headers.get('upload-offset')).toBe('500');
  await tus(half, 'DELETE', rep);
});
