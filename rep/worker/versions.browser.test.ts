import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import { PERSON, TENANT } from '../field-day/a-rep.ts';
import { AnApp, shown } from '../field-day/an-app.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';
import { zh } from '../words.ts';

const WORK = `paodian-work-${TENANT}-${PERSON}`;

let workshop: Workshop;
let app: AnApp;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
beforeEach(async () => {
  app = await AnApp.on(workshop);
}, SLOW);
afterEach(() => workshop.tidy(), SLOW);

/** Another program opens the work database, of this version; it lets go of it only when it is told to. */
async function hold(page: Page, version: number): Promise<void> {
  await page.goto(workshop.address);
  await page.evaluate(
    ({ name, number }) =>
      new Promise<void>((isOpen, fail) => {
        const asked = indexedDB.open(name, number);
        asked.onerror = () => fail(asked.error!);
        asked.onsuccess = () => {
          Object.assign(window, { held: asked.result });
          isOpen();
        };
      }),
    { name: WORK, number: version },
  );
}

test(
  '[B8] a newer program takes the database: a page with nothing at risk begins anew and says what is to be done',
  async () => {
    const page = await app.page();
    await page.evaluate(() => Object.assign(window, { isOld: true }));
    await hold(await app.context.newPage(), 99);
    await expect.poll(() => page.evaluate(() => 'isOld' in window).catch(() => true), { timeout: 20_000 }).toBe(false);
    await page.getByText(zh.updateNeeded).waitFor();
  },
  SLOW,
);

test(
  '[B8] a newer program takes the database: a page in a visit stays, and offers to begin anew',
  async () => {
    await app.keep(aFact['visit-opened']());
    const page = await app.page();
    await page.evaluate(() => Object.assign(window, { isOld: true }));
    await hold(await app.context.newPage(), 99);
    await page.getByText(zh.updateAfterVisit).waitFor();
    expect(await page.evaluate(() => 'isOld' in window)).toBe(true);
    await page.getByRole('button', { name: zh.updateNow }).click();
    await page.getByText(zh.updateNeeded).waitFor();
  },
  SLOW,
);

test(
  '[B8] a database that an older page does not let go of is said to be so, and opens when it does',
  async () => {
    await app.parts.close();
    const other = await app.context.newPage();
    await other.goto(workshop.address);
    await other.evaluate((name) => {
      const gone = indexedDB.deleteDatabase(name);
      return new Promise((done) => (gone.onsuccess = done));
    }, WORK);
    await hold(other, 1);
    const page = await app.context.newPage();
    await page.goto(`${workshop.address}m/today`);
    await page.getByText(zh.blocked).waitFor();
    await other.close();
    await page.getByText(zh.blocked).waitFor({ state: 'detached' });
    await shown(page);
  },
  SLOW,
);
