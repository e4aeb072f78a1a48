import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BOOK } from '../field-day/a-book.ts';
import { keep, kept, openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop, type Answer } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

async function openTab(): Promise<Page> {
  const page = await workshop.newPhone();
  await openRep(page, { token: 'a token' });
  return page;
}
const said = (page: Page) =>
  page.evaluate(() => {
    const { line, isTrying, waiting } = window.phone.status.currentStatus();
    return { line, isTrying, waiting };
  });
const syncNow = (page: Page) => page.evaluate(() => window.phone.loop.syncNow());

test(
  '[Y1] a server that is merely being called is not said to be reached, and one that has answered is',
  async () => {
    const page = await openTab();
    await keep(page, 'one');
    workshop.office = () => ({ status: 502, type: 'text/html', body: 'bad gateway' });
    await syncNow(page);
    expect(await said(page)).toEqual({ line: 'portal', isTrying: false, waiting: 1 });

    // The push is answered when the test says so, and the pull is not: the round stands still after each.
    const office = new AnOffice();
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    workshop.office = async (asked): Promise<Answer> => {
      if (asked.path === '/v1/sync/pull') return null;
      await held;
      return office.answer(asked);
    };
    await page.evaluate(() => void window.phone.loop.syncNow());
    await expect.poll(() => workshop.asked.length).toBe(2);
    expect(await said(page)).toEqual({ line: 'portal', isTrying: true, waiting: 1 });
    letGo();
    await expect.poll(() => said(page)).toEqual({ line: 'syncing', isTrying: true, waiting: 1 });
  },
  SLOW,
);

test.each<[string, Answer]>([
  ['a page that wants a sign-in', { type: 'text/html', body: '<title>Welcome to the hotel</title>' }],
  ['the way to a page that wants a sign-in', { status: 302, type: 'text/html', location: '/login', body: '' }],
  ['no content', { status: 204, body: '' }],
  ['an empty answer', { body: '' }],
  ['an empty object', { body: '{}' }],
  ['half an answer', { body: '{"epoch":1,"last":1,"error":null,"results":[{"id":"' }],
  ['an answer of another shape', { body: '{"epoch":1,"last":"1","error":null,"results":[],"serverTime":"now"}' }],
  ['a refusal without a code', { status: 403, body: '{"message":"blocked by policy"}' }],
  ['a page with a gateway error', { status: 504, type: 'text/html', body: 'timeout' }],
])(
  '[Y2] %s takes nothing from the phone and is a network without internet',
  async (_what, answer) => {
    const page = await openTab();
    await keep(page, 'one', 'two');
    workshop.office = () => answer;
    await syncNow(page);
    expect(await said(page)).toEqual({ line: 'portal', isTrying: false, waiting: 2 });
    expect(await kept(page)).toEqual(['1 one', '2 two']);
  },
  SLOW,
);

test(
  '[Y22] a phone that is too old for a book sends what it has, keeps it, and says that it must be updated',
  async () => {
    const page = await openTab();
    const office = new AnOffice();
    office.docs = [...BOOK];
    workshop.office = office.answer;
    await syncNow(page);
    await keep(page, 'one', 'two');
    const refusal = { status: 426, body: '{"code":"update-needed"}' };
    workshop.office = (asked) => (asked.path === '/v1/sync/push' ? office.answer(asked) : refusal);
    await syncNow(page);
    expect(await said(page)).toEqual({ line: 'update-needed', isTrying: false, waiting: 0 });
    expect(office.held.size).toBe(2);
    // Nobody remembers its number any more: what it makes stays on it.
    workshop.office = () => refusal;
    await keep(page, 'three');
    await syncNow(page);
    expect(await said(page)).toEqual({ line: 'update-needed', isTrying: false, waiting: 1 });
    expect(await kept(page)).toEqual(['1 one', '2 two', '3 three']);
  },
  SLOW,
);

test(
  '[Y23] the line that comes back while a round is failing brings another round at once',
  async () => {
    const page = await openTab();
    await keep(page, 'one');
    const office = new AnOffice();
    office.docs = [...BOOK];
    // A round after so many failures that the next would be minutes away.
    workshop.office = () => ({ status: 502, type: 'text/html', body: 'bad gateway' });
    for (let i = 0; i < 9; i++) await syncNow(page);
    let fail = (): void => {};
    const held = new Promise<void>((resolve) => (fail = resolve));
    workshop.office = async () => {
      await held;
      return { status: 502, type: 'text/html', body: 'bad gateway' };
    };
    const before = workshop.asked.length;
    await page.evaluate(() => void window.phone.loop.startSync(() => {}));
    await expect.poll(() => workshop.asked.length).toBe(before + 1);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    workshop.office = office.answer;
    fail();
    await expect.poll(() => said(page), { timeout: 10_000 }).toMatchObject({ line: 'idle', waiting: 0 });
  },
  SLOW,
);
