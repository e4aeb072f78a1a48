import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keep, openRep } from '../field-day/a-rep.ts';
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

/** What lies on the phone. */
const here = (page: Page) =>
  page.evaluate(async () => {
    const { database, ballast, cache, book } = window.phone;
    return {
      facts: (await database.readFacts()).length,
      unconfirmed: (await database.unconfirmedPhotos()).length,
      confirmed: (await database.confirmedPhotos()).length,
      histories: (await cache.readCache(book.currentCache()!)).docs.length,
      ballast: await ballast.hasBallast(),
    };
  });

test(
  '[G4] on a full disk pictures stop with a word, facts go on fitting, and what was kept is there afterwards',
  async ({ skip }) => {
    if (!disk) return skip('no small disk on this machine');
    const profile = join(disk.folder, 'profile');
    let context = await workshop.openBrowser(profile);
    let page = await workshop.newTab(context);
    await openRep(page);
    await aBookAndThreePhotos(page);
    await keep(page, 'before');

    const { taken, ...said } = await photograph(page);
    expect(said).toEqual({ isNoRoom: true, isFull: true });
    expect(taken).toBeGreaterThan(50);
    // Those that the server has went first; what is held for facts was not touched for pictures.
    expect(await here(page)).toEqual({
      facts: taken + 1,
      unconfirmed: taken,
      confirmed: 0,
      histories: 60,
      ballast: true,
    });

    expect(await keepLargeFacts(page, 150)).toBe(150);
    expect(await here(page)).toMatchObject({ facts: taken + 151, unconfirmed: taken, ballast: false });
    // Now to the very end: what does not fit says so, and what fits is kept.
    const more = await keepLargeFacts(page, 2000);
    expect(more).toBeLessThan(2000);
    expect(await here(page)).toMatchObject({ facts: taken + 151 + more, histories: 0 });

    await context.close();
    context = await workshop.openBrowser(profile);
    page = await workshop.newTab(context);
    await openRep(page);
    expect(await here(page)).toMatchObject({ facts: taken + 151 + more, unconfirmed: taken });
    expect(await photograph(page)).toEqual({ taken: 0, isNoRoom: true, isFull: true });

    // The photos arrive, and there is room again; those that had to be let go of for it are gone, the others stay for a while.
    await page.evaluate(async () => {
      const { database, photos } = window.phone;
      for (const one of await database.unconfirmedPhotos()) await photos.confirmPhoto(one, null);
      await photos.holdRoom();
    });
    expect(await page.evaluate(() => window.phone.status.currentStatus().isFull)).toBe(false);
    expect(await here(page)).toMatchObject({ facts: taken + 151 + more, unconfirmed: 0, ballast: true });
    await keep(page, 'after');
  },
  SLOW * 2,
);

test(
  '[G8] where others take the disk, pictures stop, what was held for facts is given up at once, and all is there afterwards',
  async ({ skip }) => {
    const taken = smallDisk(120);
    if (!taken) return skip('no small disk on this machine');
    try {
      const profile = join(taken.folder, 'profile');
      let context = await workshop.openBrowser(profile);
      let page = await workshop.newTab(context);
      await openRep(page);
      expect(await page.evaluate(() => window.phone.photos.holdRoom())).toBe(true);
      await keep(page, 'before');
      taken.fill(3 * 1024 * 1024);

      const { taken: pictures, ...said } = await photograph(page);
      expect(said).toEqual({ isNoRoom: true, isFull: true });
      expect(await keepLargeFacts(page, 20)).toBe(20);
      expect(await photograph(page)).toEqual({ taken: 0, isNoRoom: true, isFull: true });
      expect(await here(page)).toMatchObject({ facts: pictures + 21, ballast: false });

      await context.close();
      context = await workshop.openBrowser(profile);
      page = await workshop.newTab(context);
      await openRep(page);
      expect(await here(page)).toMatchObject({ facts: pictures + 21, unconfirmed: pictures });
      // Opened again it knows that pictures have taken the room, and lays nothing before they have left.
      taken.free();
      expect(await photograph(page)).toEqual({ taken: 0, isNoRoom: true, isFull: true });
      expect(await here(page)).toMatchObject({ unconfirmed: pictures, ballast: false });
    } finally {
      await workshop.tidy();
      taken.remove();
    }
  },
  SLOW * 2,
);
