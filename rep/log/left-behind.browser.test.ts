import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keep, kept, openRep, PERSON, TENANT } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

const OTHER = '00000000-0000-4000-8000-00000000000c';
const left = (page: Page) => page.evaluate(() => window.phone.leftBehind.leftBehind());
const cleared = (page: Page) => page.evaluate(() => window.phone.leftBehind.clearedWork());

test(
  '[G2] another user has databases of his own, the first one is named with what he has unsent, and goes on later',
  async () => {
    const page = await workshop.newPhone();
    workshop.office = new AnOffice().answer;
    await openRep(page, { token: 'a token' });
    await keep(page, 'sent');
    await page.evaluate(() => window.phone.loop.syncNow());
    expect(await left(page)).toEqual([]);
    await keep(page, 'unsent', 'unsent too');

    await openRep(page, { person: OTHER, name: '王明' });
    expect(await kept(page)).toEqual([]);
    await keep(page, 'of another');
    const named = (await left(page)).map(({ name, facts, photos }) => [name, facts, photos]);
    expect(named.sort()).toEqual([
      ['王明', 1, 0],
      ['陆小川', 2, 0],
    ]);

    await openRep(page);
    expect(await kept(page)).toEqual(['1 sent', '2 unsent', '3 unsent too']);
  },
  SLOW,
);

test(
  '[G3] work that the browser has cleared is told from work that was never here, with how much was unsent',
  async () => {
    const page = await workshop.newPhone();
    await openRep(page);
    await keep(page, 'unsent');
    const device = '00000000-0000-4000-8000-00000000000d';
    await page.evaluate((known) => window.phone.people.remember(known), {
      tenant: TENANT,
      person: PERSON,
      device,
      name: '陆小川',
      unsent: 1,
    });
    expect(await cleared(page)).toEqual([]);

    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(workshop.address).origin,
      storageTypes: 'indexeddb',
    });
    await page.reload();
    await page.waitForFunction(() => 'phone' in window);
    expect(await cleared(page)).toEqual([{ tenant: TENANT, person: PERSON, device, name: '陆小川', unsent: 1 }]);
    // Asking has made no database, in whose place the right one could not be made any more.
    await openRep(page);
    await keep(page, 'new');
    expect(await kept(page)).toEqual(['1 new']);
    expect(await cleared(page)).toEqual([]);
  },
  SLOW,
);

test(
  '[G3] what the one keeper has lost the other still knows: a cookie, when everything else was cleared',
  async () => {
    const page = await workshop.newPhone();
    await page.goto(`${workshop.address}m/`);
    await page.waitForFunction(() => 'phone' in window);
    const known = { tenant: TENANT, person: PERSON, device: OTHER, name: '陆小川', unsent: 3 };
    await page.evaluate((one) => window.phone.people.remember(one), known);
    await page.evaluate(() => localStorage.clear());
    expect(await cleared(page)).toEqual([{ ...known, name: '', unsent: 0 }]);
  },
  SLOW,
);
