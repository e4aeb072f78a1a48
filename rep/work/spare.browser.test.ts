import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BOOK } from '../field-day/a-book.ts';
import { keep, kept, openRep, PERSON, TENANT } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { keepLargeFacts } from '../field-day/filling.ts';
import { smallDisk } from '../field-day/small-disk.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

/** A phone of our rep, of whom the browser keeps a memory beside the databases. */
async function openKnown(page: Page): Promise<void> {
  await openRep(page, { token: 'a token' });
  await page.evaluate(async () => window.phone.spare.spareSelf((await window.phone.database.readSelf())!));
}

async function clearDatabases(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(workshop.address);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

const spared = (page: Page) =>
  page.evaluate(() => window.phone.spare.readSpare(window.phone.database.openWorkName()!)!.facts.length);

/** Something that is worth clearing. */
const lay = (page: Page, pictures: number) =>
  page.evaluate(async (most) => {
    const at = '2026-11-24T09:00:00.000Z' as never;
    for (let n = 0; n < most; n++) {
      const bytes = new Uint8Array(1_000_000);
      for (let i = 0; i < bytes.length; i += 50_000) crypto.getRandomValues(bytes.subarray(i, i + 50_000));
      const photo = { photo: `p${n}`, visit: 'v', sha256: '', mime: '', size: bytes.length, takenAt: at };
      const whole = { ...photo, bytes: bytes.buffer, uploadUrl: null, sentAt: null, confirmedAt: null };
      await window.phone.work.write((tx) => tx.objectStore('photo').put(whole));
    }
  }, pictures);

/** What the disk holds of the form. */
const halfTyped = (page: Page) =>
  page.evaluate(async () => (await (await window.phone.database.connect()).get('draft', 'a form'))?.value);

const self = (page: Page) => page.evaluate(() => window.phone.database.readSelf().catch(() => undefined));

test(
  '[X4] what is unsent is there again after the browser has cleared the databases, and goes up under a new name',
  async () => {
    const page = await workshop.newPhone();
    const office = new AnOffice();
    office.docs = [...BOOK];
    workshop.office = office.answer;
    await openKnown(page);
    await keep(page, 'sent');
    await page.evaluate(() => window.phone.loop.syncNow());
    expect(await spared(page)).toBe(0);
    await keep(page, 'unsent', 'unsent too');
    const before = await self(page);
    expect(await spared(page)).toBe(2);

    await clearDatabases(page);
    await page.reload();
    await page.waitForFunction(() => 'phone' in window);
    await openRep(page);
    expect(await kept(page)).toEqual(['1 unsent', '2 unsent too']);
    const after = await self(page);
    expect(after).toMatchObject({ token: 'a token', nextDseq: 3, lost: before!.device });
    expect(after!.device).not.toBe(before!.device);
    expect(await page.evaluate(() => window.phone.loop.syncNow())).toBe(true);
    const last = office.received.at(-1)!;
    expect([last.device, last.facts.map(({ dseq }) => dseq)]).toEqual([after!.device, [1, 2]]);
    expect(await spared(page)).toBe(0);
  },
  SLOW,
);

test(
  '[X4] under an open page too: the next fact finds what was there, and what is half typed stays',
  async () => {
    const page = await workshop.newPhone();
    await openRep(page);
    await page.evaluate(
      async (who) => {
        localStorage.setItem('paodian-who', JSON.stringify(who));
        const half = [{ key: 'a form', value: 'half typed' }];
        localStorage.setItem(`paodian-drafts-${who.tenant}-${who.person}`, JSON.stringify(half));
        await window.phone.phone.openPhone();
      },
      { tenant: TENANT, person: PERSON },
    );
    await keep(page, 'one', 'two');
    await expect.poll(() => halfTyped(page)).toBe('half typed');
    await clearDatabases(page);
    await keep(page, 'three');
    await expect.poll(() => halfTyped(page)).toBe('half typed');
    expect(await kept(page)).toEqual(['1 one', '2 two', '3 three']);
  },
  SLOW,
);

test(
  '[X4] a browser that clears everything when the disk is full takes no fact with it',
  async ({ skip }) => {
    const disk = smallDisk(120);
    if (!disk) return skip('no small disk on this machine');
    try {
      const profile = join(disk.folder, 'profile');
      let context = await workshop.openBrowser(profile);
      let page = await workshop.newTab(context);
      await openKnown(page);
      await keep(page, 'before');
      const first = await self(page);
      await lay(page, 12);
      disk.fill(64 * 1024);
      let count = 1 + (await keepLargeFacts(page, 40));
      // The browser takes its time, and then it takes all.
      const isCleared = async () => {
        count += await keepLargeFacts(page, 1);
        return (await self(page))?.lost;
      };
      await expect.poll(isCleared, { timeout: SLOW / 2 }).toBe(first!.device);
      count += await keepLargeFacts(page, 3);

      await context.close();
      context = await workshop.openBrowser(profile);
      page = await workshop.newTab(context);
      await openRep(page);
      expect(await page.evaluate(async () => (await window.phone.database.readFacts()).length)).toBe(count);
    } finally {
      await workshop.tidy();
      disk.remove();
    }
  },
  SLOW,
);
