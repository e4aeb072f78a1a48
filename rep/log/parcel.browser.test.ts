import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readParcel } from '../../protocol/parcel.ts';
import { keep, kept, openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

test(
  '[G5] a file takes the unsent facts and pictures to another phone of the rep once, and leaves them on this one',
  async () => {
    const [first, second] = [await workshop.newPhone(), await workshop.newPhone()];
    workshop.office = new AnOffice().answer;
    await openRep(first, { token: 'a token' });
    await keep(first, 'sent');
    await first.evaluate(() => window.phone.loop.syncNow());
    await keep(first, 'a', 'b');
    const file = await first.evaluate(async () => {
      const { photos, parcel, database } = window.phone;
      const bytes = new Uint8Array([1, 2, 3]).buffer;
      await photos.keepPhoto(
        {
          kind: 'photo-taken',
          at: '2026-11-24T09:00:00.000Z' as never,
          visit: '00000000-0000-4000-8000-0000000000f2',
          photo: '00000000-0000-4000-8000-0000000000f1',
          subject: 'cooler',
          sha256: await photos.hashOf(bytes),
          bytes: 3,
          mime: 'image/jpeg',
          width: 1,
          height: 1,
          place: null,
          source: 'camera',
        },
        bytes,
      );
      return JSON.stringify(await parcel.packUnsent((await database.readSelf())!));
    });
    expect(await kept(first)).toHaveLength(4);
    expect(await readParcel(file)).toMatchObject({
      facts: 3,
      photosLeft: 0,
      photos: [{ text: expect.stringContaining('"bytes":"AQID"') as unknown }],
    });

    await openRep(second);
    await keep(second, 'own');
    const take = () =>
      second.evaluate(async (text) => window.phone.takeParcel.takeParcel(JSON.parse(text) as never), file);
    expect([await take(), await take()]).toEqual([3, 0]);
    expect(await kept(second)).toEqual(['1 own', '2 a', '3 b', '4 undefined']);
    expect(await second.evaluate(() => window.phone.database.unsentPhotos())).toEqual([
      '00000000-0000-4000-8000-0000000000f1',
    ]);
    const ids = (page: typeof first) =>
      page.evaluate(async () => (await window.phone.database.readFacts()).map((f) => f.id));
    expect((await ids(second)).slice(1)).toEqual((await ids(first)).slice(1));
  },
  SLOW,
);
