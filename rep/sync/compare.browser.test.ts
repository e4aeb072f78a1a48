import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { instantOf, millisecondsOf } from '../../core/base/instant.ts';
import { BOOK } from '../field-day/a-book.ts';
import { DEVICE, keep, openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
let office: AnOffice;
let page: Page;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
beforeEach(async () => {
  office = new AnOffice();
  office.view = BOOK;
  workshop.office = office.answer;
  page = await workshop.newPhone();
  await openRep(page, { token: 'a token' });
}, SLOW);
afterEach(() => workshop.tidy(), SLOW);

const syncNow = () => page.evaluate(() => window.phone.loop.syncNow());
/** The server's clock goes on; a round tells the phone, and the next one may act upon it. */
async function later(hours: number): Promise<void> {
  office.serverTime = instantOf(millisecondsOf(office.serverTime) + hours * 3_600_000);
  await syncNow();
  await syncNow();
}
const documents = () =>
  page.evaluate(async () => {
    const all = (await window.phone.book.currentCache()!.getAll('doc')) as { e: string }[];
    return all.map(({ e }) => e).sort();
  });

test(
  '[Y20] the book is compared once it is there, and once a day when nothing is unsent',
  async () => {
    await syncNow();
    expect(office.count).toEqual({ resets: 1, digests: 1 });
    await syncNow();
    await later(23);
    expect(office.count.digests).toBe(1);
    // What waits comes first: an office that takes nothing in leaves it unsent.
    await keep(page, 'one');
    workshop.office = async (asked) => {
      if (asked.path !== '/v1/sync/push') return office.answer(asked);
      return { body: JSON.stringify({ epoch: 1, last: 0, error: null, results: [], serverTime: office.serverTime }) };
    };
    await later(2);
    expect(office.count.digests).toBe(1);
    workshop.office = office.answer;
    await syncNow();
    expect(office.count).toEqual({ resets: 1, digests: 2 });
    expect(office.mismatches).toEqual([]);
  },
  SLOW,
);

test(
  '[Y20] a document that is gone from the book is noticed, reported and brought back',
  async () => {
    await syncNow();
    await page.evaluate((person) => window.phone.book.currentCache()!.delete('doc', ['person', person]), BOOK[1]!.id);
    expect(await documents()).toEqual(['organisation', 'whole']);
    await later(24);
    const { cursor, epoch } = office.mismatches[0]!;
    expect(office.mismatches).toEqual([{ device: DEVICE, cursor, epoch, counts: { organisation: 1 } }]);
    await syncNow();
    expect(await documents()).toEqual(['organisation', 'person', 'whole']);
    expect(await page.evaluate(() => window.phone.book.currentBook()?.person.name)).toBeTruthy();
    await later(24);
    expect(office.mismatches).toHaveLength(1);
    expect(office.count.resets).toBe(2);
  },
  SLOW,
);

test(
  '[Y20] one that is there beyond the book, or in another revision, is noticed as well',
  async () => {
    await syncNow();
    await page.evaluate(async (person) => {
      const cache = window.phone.book.currentCache()!;
      const known = (await cache.get('doc', ['person', person]))!;
      await cache.put('doc', { ...known, r: known.r + 1 });
      await cache.put('doc', { ...known, e: 'outlet', id: 'gone long ago' });
    }, BOOK[1]!.id);
    await later(24);
    expect(office.mismatches.map(({ counts }) => counts)).toEqual([{ organisation: 1, person: 1, outlet: 1 }]);
    await syncNow();
    expect(await documents()).toEqual(['organisation', 'person', 'whole']);
  },
  SLOW,
);

test(
  '[Y21] a book that differs again after it was replaced is reported once more and kept, until the next day',
  async () => {
    office.digest = '0'.repeat(64);
    for (let i = 0; i < 6; i++) await syncNow();
    expect(office.mismatches).toHaveLength(2);
    expect(office.count).toEqual({ resets: 2, digests: 2 });
    expect(await documents()).toEqual(['organisation', 'person', 'whole']);
    await later(25);
    for (let i = 0; i < 6; i++) await syncNow();
    expect(office.mismatches).toHaveLength(4);
    expect(office.count.resets).toBe(3);
  },
  SLOW,
);
