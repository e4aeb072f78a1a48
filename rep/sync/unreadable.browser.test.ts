import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BOOK } from '../field-day/a-book.ts';
import { openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

/** Two pictures that no server can read. */
const photograph = (page: Page) =>
  page.evaluate(async () => {
    for (const name of ['first', 'second']) {
      const bytes = new TextEncoder().encode(name).buffer;
      const fact = { kind: 'photo-taken', at: '2026-11-24T09:00:00.000Z', visit: 'v', photo: name, mime: 'image/jpeg' };
      await window.phone.photos.keepPhoto({ ...fact, sha256: name } as never, bytes);
    }
  });

const status = (page: Page) =>
  page.evaluate(() => {
    const { photos, unreadable } = window.phone.status.currentStatus();
    return { photos, unreadable };
  });

const sendPhotos = (page: Page) =>
  page.evaluate(async () => window.phone.round.photoRound((await window.phone.database.readSelf())!));

test(
  '[Y26] a photo that the server cannot read is sent three times, and stays on the phone as not sent',
  async () => {
    const page = await workshop.newPhone();
    const office = new AnOffice();
    office.docs = [...BOOK];
    let [tries, code] = [0, 'busy'];
    workshop.office = (asked) => {
      if (asked.path !== '/v1/photos') return office.answer(asked);
      tries++;
      return { status: 422, body: JSON.stringify({ code }) };
    };
    await openRep(page, { token: 'a token' });
    await photograph(page);

    // What does not speak of the picture itself is tried for ever.
    for (let i = 0; i < 4; i++) await sendPhotos(page);
    expect([tries, await status(page)]).toEqual([8, { photos: 2, unreadable: 0 }]);

    code = 'not-a-picture';
    for (let i = 0; i < 5; i++) await sendPhotos(page);
    expect([tries, await status(page)]).toEqual([8 + 2 * 3, { photos: 2, unreadable: 2 }]);
    const left = () => page.evaluate(async () => (await window.phone.database.unconfirmedPhotos()).sort());
    expect(await left()).toEqual(['first', 'second']);

    await page.evaluate(() => window.phone.discard.discardUnsent());
    expect(await left()).toEqual([]);
  },
  SLOW,
);
