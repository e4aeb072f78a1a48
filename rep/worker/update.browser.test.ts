import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import { VISIT } from '../../core/field-day/ids.ts';
import { AnApp, shown } from '../field-day/an-app.ts';
import {
  lookForUpdate,
  nextRelease,
  putAway,
  releaseOf,
  served,
  startAs,
  type Release,
} from '../field-day/whole-app.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';
import { TERMS } from '../../core/words/terms.ts';
import { zh } from '../words.ts';
import { TAKE_OVER } from './question.ts';

let workshop: Workshop;
let app: AnApp;
let second: Release;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
beforeEach(async () => {
  app = await AnApp.on(workshop);
  second = nextRelease(app.release, 'second');
}, SLOW);
afterEach(() => workshop.tidy(), SLOW);

/** A page begins anew while one looks at it. */
const becomes = (page: Page, release: string): Promise<void> =>
  expect.poll(() => releaseOf(page).catch(() => ''), { timeout: 60_000 }).toBe(release);

/** Somebody asks the version that waits to take over; answers whether it does. */
const asksToTakeOver = (page: Page): Promise<boolean> =>
  page.evaluate(async (message) => {
    const registration = (await navigator.serviceWorker.getRegistration('/m/'))!;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<boolean>((heard) => (port1.onmessage = ({ data }) => heard(data as boolean)));
    registration.waiting!.postMessage(message, [port2]);
    return answer;
  }, TAKE_OVER);

test(
  '[B4] [B5] while a visit goes on in one tab no tab is changed, and after it all are, at the next start',
  async () => {
    await app.keep(aFact['visit-opened']());
    const [inVisit, idle] = [await app.page(`visit/${VISIT}`), await app.page()];
    app.release = second;
    expect(await lookForUpdate(idle)).toBe('installed');
    await inVisit.getByText(zh.updateAfterVisit).waitFor();
    await putAway(idle);
    expect(await asksToTakeOver(app.parts)).toBe(false);
    expect([await releaseOf(inVisit), await releaseOf(idle)]).toEqual(['first', 'first']);
    await app.keep(aFact['visit-aborted']());
    await startAs(inVisit, `${workshop.address}m/today`, 'second');
    await becomes(idle, 'second');
    await shown(idle);
  },
  SLOW,
);

test(
  '[B4] a page that is put away lets the new version in, unless something is being sent',
  async () => {
    const page = await app.page();
    app.release = second;
    expect(await lookForUpdate(page)).toBe('installed');
    await app.parts.evaluate(async () => {
      const held = Promise.withResolvers<void>();
      Object.assign(window, { letGo: held.resolve });
      await new Promise<void>((isHeld) => {
        void navigator.locks.request('sync:somebody:else', () => {
          isHeld();
          return held.promise;
        });
      });
    });
    expect(await asksToTakeOver(app.parts)).toBe(false);
    await app.parts.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
    await putAway(page);
    await becomes(page, 'second');
  },
  SLOW,
);

test(
  '[B5] [B7] a page at risk that was overtaken, and past a version that nobody used, keeps all its parts, and begins anew when the rep says so',
  async () => {
    await app.keep(aFact['visit-opened']());
    const page = await app.page();
    for (const release of [second, nextRelease(second, 'third')]) {
      app.release = release;
      expect(await lookForUpdate(page)).toBe('installed');
    }
    await app.context
      .serviceWorkers()
      .at(-1)!
      .evaluate(() => (self as unknown as ServiceWorkerGlobalScope).skipWaiting());
    const button = page.getByRole('button', { name: zh.updateNow });
    await button.waitFor();
    await page.evaluate((to) => history.pushState(null, '', to), `/m/visit/${VISIT}`);
    await page.getByRole('heading', { level: 1, name: TERMS.zh.step.prepare }).waitFor();
    expect(await releaseOf(page)).toBe('first');
    await button.click();
    await becomes(page, 'third');
    await shown(page);
    expect(page.url()).toContain(VISIT);
  },
  SLOW,
);

/** The same release with one file that does not come as it should. */
function spoilt(release: Release, with_: Buffer | null): Release {
  const name = [...release.keys()].find((one) => one.includes('visit-screens'))!;
  const files = new Map(release);
  if (with_) files.set(name, with_);
  else files.delete(name);
  return files;
}

test.each([
  ['does not come', null],
  ['comes as a page', 'html'],
  ['is a page of somebody else', 'portal'],
])(
  '[B6] a version of which a file %s leaves the one before alive, also without a network, and the next follows it',
  async (_what, how) => {
    const page = await app.page();
    app.release =
      how === 'portal'
        ? new Map([...second, ['index.html', Buffer.from('<title>Welcome to the hotel</title>')]])
        : spoilt(second, null);
    if (how === 'html') {
      const { release } = app;
      workshop.site = (path) =>
        path.includes('visit-screens') ? { type: 'text/html', body: '<title>404</title>' } : served(release, path);
    }
    expect(await lookForUpdate(page)).toBe('redundant');
    await app.context.setOffline(true);
    await page.goto(`${workshop.address}m/today`);
    await shown(page);
    expect(await releaseOf(page)).toBe('first');
    await app.context.setOffline(false);
    workshop.site = (path) => served(app.release, path);
    app.release = nextRelease(second, 'third');
    expect(await lookForUpdate(page)).toBe('installed');
    await startAs(page, `${workshop.address}m/today`, 'third');
    await shown(page);
  },
  SLOW,
);

/** A page of a phone that has no worker yet, before a server that does not have the page's script for some times. */
async function openedWithoutScript(times: number): Promise<{ page: Page; asked: () => number }> {
  await app.parts.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
  let asked = 0;
  workshop.site = (path) => {
    const isScript = path.startsWith('/m/assets/index-');
    return isScript && ++asked <= times ? { status: 404, type: 'text/plain', body: '' } : served(app.release, path);
  };
  const page = await app.context.newPage();
  await page.goto(`${workshop.address}m/today`);
  return { page, asked: () => asked };
}

test(
  '[B9] a page whose script does not come opens itself anew until it does, and after three times asks to be closed',
  async () => {
    const late = await openedWithoutScript(2);
    await shown(late.page);
    expect(late.asked()).toBe(3);
    await late.page.close();
    const never = await openedWithoutScript(99);
    await never.page.getByText('请关掉再打开').waitFor();
    expect(never.asked()).toBe(4);
  },
  SLOW,
);
