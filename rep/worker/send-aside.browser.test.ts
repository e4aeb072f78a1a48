import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { BOOK } from '../field-day/a-book.ts';
import { keep, openRep, PERSON, TENANT } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { Waker } from '../field-day/waker.ts';
import { served, theRelease, type Release } from '../field-day/whole-app.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';
import { lockOf } from '../work/lock.ts';

const WHO = { tenant: TENANT, person: PERSON };
const TAG = lockOf(WHO);

/** Not in the types of the web: Chromium alone has it. */
interface Waking {
  readonly sync: { getTags(): Promise<string[]> };
}

let workshop: Workshop;
let release: Release;
let office: AnOffice;
let context: BrowserContext;
beforeAll(async () => {
  release = theRelease();
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
beforeEach(async () => {
  office = new AnOffice();
  office.docs = [...BOOK];
  workshop.office = office.answer;
  workshop.site = (path) => served(release, path);
  const page = await workshop.newPhone();
  context = page.context();
  await installed(page);
  await page.close();
}, SLOW);
afterEach(() => workshop.tidy(), SLOW);

/** The app is on the phone, and nobody has signed in. */
async function installed(page: Page): Promise<void> {
  await page.goto(`${workshop.address}m/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** A tab in which our rep keeps things; it sends nothing by itself. */
async function aTab(): Promise<Page> {
  const page = await workshop.newTab(context);
  await openRep(page, { token: 'a token' });
  return page;
}

const waker = (): Promise<Waker> => Waker.at(context, workshop.address.slice(0, -1));
const notes = (): string[] => office.received.flatMap(({ facts }) => facts.map(({ fact }) => String(fact['problems'])));

test(
  '[B1] with every page closed the worker sends, and what it has sent is not sent again',
  async () => {
    const first = await aTab();
    await keep(first, 'one', 'two');
    await first.close();
    const browser = await waker();
    await browser.wake(TAG);
    await expect.poll(notes).toEqual(['one', 'two']);
    const second = await aTab();
    await keep(second, 'three');
    await expect.poll(() => second.evaluate(() => window.phone.loop.syncNow())).toBe(true);
    expect(notes()).toEqual(['one', 'two', 'three']);
    const numbers = office.received.flatMap(({ facts }) => facts.map(({ dseq }) => dseq));
    expect(numbers).toEqual([1, 2, 3]);
    expect(new Set(office.received.map(({ device }) => device)).size).toBe(1);
  },
  SLOW,
);

test(
  '[B2] while a page is to be seen the worker leaves the sending to it, and while another is sending, too',
  async () => {
    const first = await aTab();
    await keep(first, 'one');
    const seen = await context.newPage();
    await seen.goto(`${workshop.address}m/`);
    expect(await woken()).toBe('Error: a page sees to it');
    await seen.close();
    const letGo = await holdLock(first);
    expect(await woken()).toBe('Error: a page is at it');
    expect(workshop.asked).toEqual([]);
    await letGo();
    expect(await woken()).toBe('done');
    expect(notes()).toEqual(['one']);
  },
  SLOW,
);

test(
  '[B1] an open page asks for the worker to be woken as soon as something is kept',
  async () => {
    workshop.office = () => null;
    const first = await aTab();
    await first.evaluate((who) => localStorage.setItem('paodian-who', who), JSON.stringify(WHO));
    const page = await context.newPage();
    await page.goto(`${workshop.address}m/`);
    const tags = () =>
      page.evaluate(async () => ((await navigator.serviceWorker.ready) as unknown as Waking).sync.getTags());
    await expect.poll(() => workshop.asked.length).toBeGreaterThan(0);
    expect(await tags()).toEqual([]);
    await keep(first, 'one');
    await expect.poll(tags).toEqual([TAG]);
  },
  SLOW,
);

/** Another sends: it holds what the senders hold. Answers how to let it go. */
async function holdLock(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async (name) => {
    const held = Promise.withResolvers<void>();
    Object.assign(window, { letGo: held.resolve });
    await new Promise<void>((isHeld) => {
      void navigator.locks.request(name, () => {
        isHeld();
        return held.promise;
      });
    });
  }, TAG);
  return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

/** What becomes of a Background Sync, as the worker tells the browser. */
const woken = (): Promise<string> =>
  context.serviceWorkers()[0]!.evaluate(async (tag) => {
    const ends: Promise<unknown>[] = [];
    const waitUntil = (end: Promise<unknown>): number => ends.push(end);
    self.dispatchEvent(Object.assign(new Event('sync'), { tag, waitUntil }));
    return Promise.all(ends).then(() => 'done', String);
  }, TAG);
