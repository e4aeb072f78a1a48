import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOOK } from '../field-day/a-book.ts';
import { openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { aBookAndThreePhotos, keepLargeFacts, photograph } from '../field-day/filling.ts';
import { smallDisk, type SmallDisk } from '../field-day/small-disk.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
let disk: SmallDisk | null;
beforeAll(async () => {
  disk = smallDisk(120);
  workshop = await Workshop.open();
}, SLOW);
afterAll(async () => {
  await workshop.close();
  disk?.remove();
});

test(
  '[Y4] a phone that is full to the brim takes in what the server has, lets the photos go and has room again',
  async ({ skip }) => {
    if (!disk) return skip('no small disk on this machine');
    const page = await workshop.newTab(await workshop.openBrowser(join(disk.folder, 'profile')));
    await openRep(page, { token: 'a token' });
    await aBookAndThreePhotos(page);
    const { taken } = await photograph(page);
    const kept = await keepLargeFacts(page, 10_000);

    const office = new AnOffice();
    const photos = await page.evaluate(() =>
      window.phone.log.currentFacts().flatMap(({ fact }) => (fact['kind'] === 'photo-taken' ? [fact] : [])),
    );
    expect(photos).toHaveLength(taken);
    // As large as a day's news, so that it does not fit into what happens to be left.
    const news = 'x'.repeat(300_000);
    office.docs = [
      ...BOOK,
      { e: 'script', id: 'news', s: 't', r: 1, b: { news } },
      ...photos.map(({ photo, visit, sha256 }) => ({
        e: 'photo',
        id: String(photo),
        s: 'r:1',
        r: 1,
        b: { photo, visit, sha256 },
      })),
    ];
    workshop.office = office.answer;
    const syncNow = () => page.evaluate(() => window.phone.loop.syncNow());
    // The first answers may not fit before the first photos have left.
    expect(await syncNow()).toBe(true);
    expect(await syncNow()).toBe(true);
    expect(office.held.size).toBe(taken + kept);
    expect(
      await page.evaluate(async () => {
        const { database, ballast, status } = window.phone;
        const { isFull, waiting, photos: unconfirmed } = status.currentStatus();
        const facts = (await database.readFacts()).length;
        return { isFull, waiting, unconfirmed, facts, ballast: await ballast.hasBallast() };
      }),
    ).toEqual({ isFull: false, waiting: 0, unconfirmed: 0, facts: taken + kept, ballast: true });
  },
  SLOW * 2,
);
