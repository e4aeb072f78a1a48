import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BOOK } from '../field-day/a-book.ts';
import { keep, openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

const parting = (): string[] => workshop.asked.filter(({ path }) => path.endsWith('?leaving')).map(({ body }) => body);

/** A tab that has had its round, and then keeps this: the next round has not begun yet. */
async function aTab(...notes: string[]): Promise<Page> {
  const office = new AnOffice();
  office.docs = [...BOOK];
  workshop.office = office.answer;
  const page = await workshop.newPhone();
  await openRep(page, { token: 'a token' });
  await page.evaluate(() => window.phone.loop.startSync(() => {}));
  await page.waitForFunction(() => {
    const { lastSync, isTrying } = window.phone.status.currentStatus();
    return lastSync !== null && !isTrying;
  });
  await keep(page, ...notes);
  return page;
}

test(
  '[Y40] what is unsent goes with a page that is closed',
  async () => {
    const page = await aTab('one', 'two');
    await page.close();
    await expect.poll(parting).toHaveLength(1);
    const { facts, manifest } = JSON.parse(parting()[0]!) as { facts: { fact: object }[]; manifest: [] };
    expect(facts.map(({ fact }) => fact)).toMatchObject([{ problems: 'one' }, { problems: 'two' }]);
    expect(manifest).toEqual([]);
  },
  SLOW,
);

test(
  '[Y40] more than a browser carries for it does not go whole',
  async () => {
    const page = await aTab(...Array.from({ length: 40 }, (_, i) => `${i} ${'店'.repeat(900)}`));
    await page.close();
    await expect.poll(parting).toHaveLength(1);
    const { facts } = JSON.parse(parting()[0]!) as { facts: { dseq: number }[] };
    expect(facts.map(({ dseq }) => dseq)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
  },
  SLOW,
);
