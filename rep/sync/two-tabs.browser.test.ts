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

test(
  '[Y6] a tab sees the book that another tab has brought forward',
  async () => {
    const office = new AnOffice();
    office.docs = [...BOOK];
    workshop.office = office.answer;
    const first = await workshop.newPhone();
    const second = await workshop.newTab(first.context());
    const syncNow = (page: Page) => page.evaluate(() => window.phone.loop.syncNow());
    const cursor = (page: Page) => page.evaluate(() => window.phone.book.bookMeta().cursor);
    for (const page of [first, second]) {
      await openRep(page, { token: 'a token' });
      await syncNow(page);
    }
    expect([await cursor(first), await cursor(second)]).toEqual([10, 10]);
    office.seq = 11;
    await syncNow(first);
    expect([await cursor(first), await cursor(second)]).toEqual([11, 10]);
    await syncNow(second);
    expect(await cursor(second)).toBe(11);
  },
  SLOW,
);
