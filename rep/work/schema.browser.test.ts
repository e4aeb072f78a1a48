import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keep, kept, openRep, PERSON, TENANT } from '../field-day/a-rep.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

/** Makes the database as a version of it was, with so many unsent facts and rows that no program of ours would write. */
const makeVersion = (page: Page, version: number, unsent: number) =>
  page.evaluate(
    async ({ name, count, number, person, tenant }) => {
      const opening = indexedDB.open(name, number);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        db.createObjectStore('self', { keyPath: 'key' });
        db.createObjectStore('fact', { keyPath: 'id' }).createIndex('dseq', 'dseq');
        db.createObjectStore('draft', { keyPath: 'key' });
        const photo = db.createObjectStore('photo', { keyPath: 'photo' });
        photo.createIndex('sentAt', 'sentAt');
        photo.createIndex('confirmedAt', 'confirmedAt');
        if (number > 1) db.createObjectStore('key', { keyPath: 'key' });
      };
      const db = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
      const tx = db.transaction(['self', 'fact', 'draft', 'photo'], 'readwrite');
      tx.objectStore('self').put({ key: 'self', device: 'd', nextDseq: count + 1, tenant, person, token: null });
      for (let i = 1; i <= count; i++)
        tx.objectStore('fact').put({
          id: `f${i}`,
          dseq: i,
          kind: 'day-signed',
          fact: { problems: `note ${i}` },
          ack: null,
        });
      tx.objectStore('draft').put({ key: 'odd', value: [null, { deep: new Date(0) }] });
      tx.objectStore('photo').put({ photo: 'odd', bytes: 'no bytes' });
      await new Promise((resolve) => (tx.oncomplete = resolve));
      db.close();
    },
    { name: `paodian-work-${TENANT}-${PERSON}`, count: unsent, number: version, person: PERSON, tenant: TENANT },
  );

test.each([0, 1, 1000])(
  '[X1] a database of version 1 with %i unsent facts and odd rows opens whole, and takes more',
  async (unsent) => {
    const page = await workshop.newPhone();
    await makeVersion(page, 1, unsent);
    await openRep(page);
    await keep(page, 'new');
    const notes = Array.from({ length: unsent }, (_, i) => `${i + 1} note ${i + 1}`);
    expect(await kept(page)).toEqual([...notes, `${unsent + 1} new`]);
    expect(await page.evaluate(async () => (await window.phone.database.unsentPhotos()).length)).toBe(1);
  },
  SLOW,
);

test(
  '[X2] a database of a newer program is read, and neither written to nor deleted',
  async () => {
    const page = await workshop.newPhone();
    await makeVersion(page, 9, 2);
    await openRep(page);
    expect(await page.evaluate(() => window.phone.database.isWorkNewer())).toBe(true);
    expect(await kept(page)).toEqual(['1 note 1', '2 note 2']);
    await expect(keep(page, 'new')).rejects.toThrow();
    expect(await kept(page)).toEqual(['1 note 1', '2 note 2']);
  },
  SLOW,
);
