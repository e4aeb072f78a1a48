import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BOOK } from '../field-day/a-book.ts';
import { DEVICE, openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

test(
  '[Y3] a phone with nothing to send says how it stands once when it is opened, and again when that has changed',
  async () => {
    const page = await workshop.newTab(await workshop.openBrowser(workshop.disk()));
    const office = new AnOffice();
    office.docs = [...BOOK];
    workshop.office = office.answer;
    const open = () => openRep(page, { token: 'a token' });
    const syncNow = () => page.evaluate(() => window.phone.loop.syncNow());
    await open();
    // The first round fetches the book, and nothing holds that up.
    await syncNow();
    expect(office.received).toEqual([]);
    await syncNow();
    await syncNow();
    expect(office.received).toMatchObject([
      { device: DEVICE, facts: [], manifest: [], storage: { persisted: false, photos: 0 } },
    ]);
    expect(office.received[0]!.key).toMatch(/^[A-Za-z0-9+/]{122}==$/);

    const session = await page.context().newCDPSession(page);
    await session.send('Browser.grantPermissions', {
      origin: new URL(workshop.address).origin,
      permissions: ['durableStorage'],
    });
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
    await syncNow();
    await syncNow();
    expect(office.received.map((push) => push.storage.persisted)).toEqual([false, true]);

    await page.reload();
    await page.waitForFunction(() => 'phone' in window);
    await open();
    await syncNow();
    await syncNow();
    expect(office.received.map((push) => push.storage.persisted)).toEqual([false, true, true]);
    expect(new Set(office.received.map((push) => push.key)).size).toBe(1);
    expect(office.received[2]!.clock.boot).not.toBe(office.received[1]!.clock.boot);
  },
  SLOW,
);
