import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeApp } from '../http.ts';
import { photosInBucket, type Bucket } from '../photo/bucket.ts';
import { aPicture, aSender, hashOf } from '../photo/field-day.ts';
import { aBucketServer, type BucketServer } from '../photo/testing.ts';
import { freshDatabase } from '../postgres/testing.ts';
import { aHouse, phoneOf } from '../session/field-day.ts';
import { obey } from './command.ts';
import { backedUp, emptyDatabase, entriesIn, newFolder, restored } from './testing.ts';

async function aBucket(): Promise<{ server: BucketServer; bucket: Bucket }> {
  const server = await aBucketServer();
  onTestFinished(() => server.close());
  return { server, bucket: photosInBucket(server.settings) };
}

/** A server to which one photo has come. */
async function aServer(bucket: Bucket | null) {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  const house = await aHouse(database.pool);
  const app = makeApp({ ...house.hands, bucket });
  const { sendWhole } = aSender((path, init) => Promise.resolve(app.request(path, init)));
  const bytes = await aPicture();
  expect((await sendWhole(await phoneOf(house, 'rep0'), bytes)).status).toBe(204);
  return { ...database, folder: house.hands.folder, sha256: hashOf(bytes) };
}

const aFile = async (): Promise<string> => join(await newFolder(), 'backup');

test('[K17] with photos in a bucket the backup holds none and names the bucket, to whoever takes or restores it', async () => {
  const { bucket } = await aBucket();
  const { pool, url, folder } = await aServer(bucket);
  const elsewhere = { bucket: bucket.place, photos: 1 };
  const file = await aFile();
  const { ending } = await backedUp(pool, folder, file, { bucket });
  expect(ending).toEqual({ pictures: 0, photos: 0, missing: [], elsewhere });
  expect((await entriesIn(file)).filter(({ name }) => name.startsWith('photos/'))).toEqual([]);
  const back = await restored((await emptyDatabase()).pool, await newFolder(), file, { bucket });
  expect(back.ending).toEqual(ending);

  const said: string[] = [];
  const say = (zh: string, en: string): void => void said.push(`${zh} ${en}`);
  const again = { what: 'backup', file: await aFile(), passphrase: null } as const;
  await obey(again, { folder, databaseUrl: url, bucket }, say);
  expect(said).toContainEqual(expect.stringContaining(`照片：1 张在照片桶 ${bucket.place} 里，不在备份文件里`));
  const place = { folder: await newFolder(), databaseUrl: (await emptyDatabase()).url, bucket: null };
  await obey({ ...again, what: 'restore' }, place, say);
  expect(said).toContainEqual(expect.stringContaining(`this is not set to the bucket ${bucket.place}`));
});

test('[K17] photos of a backup go into the bucket of the server that is restored', async () => {
  const { pool, folder, sha256 } = await aServer(null);
  const file = await aFile();
  expect((await backedUp(pool, folder, file)).ending.pictures).toBe(3);
  const { server, bucket } = await aBucket();
  const anew = await newFolder();
  await restored((await emptyDatabase()).pool, anew, file, { bucket });
  const names = (await server.names()).map((name) => name.split('/').at(-1)!);
  expect(names.sort()).toEqual([sha256, `${sha256}.show.jpg`, `${sha256}.thumb.jpg`]);
  expect(await readdir(join(anew, 'photos'))).toEqual([]);
});
