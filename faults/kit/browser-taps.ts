import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { unlessKilled, type BrowserPhone } from './browser.ts';

declare global {
  interface Window {
    /** How long each tap waited for the next picture, milliseconds, as the browser measures it. */
    answered: number[];
  }
}

/** Has every page of this browser note how long each tap waits until the screen has answered it with a picture. */
export const noteTaps = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    window.answered = [];
    const longest = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as (PerformanceEventTiming & {
        interactionId?: number;
      })[]) {
        if (interactionId) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
      }
      window.answered = [...longest.values()];
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });

/** What a person who goes on working has seen of a screen. */
export interface Tapped {
  /** Taps in all; those that were answered within 16 ms are not measured one by one. */
  taps: number;
  /** Milliseconds of the slower ones. */
  slow: number[];
  /** The most that its scripts held in memory, bytes. */
  heap: number;
}

export const emptyHanded = (): Tapped => ({ taps: 0, slow: [], heap: 0 });

/** Taps on these things, one after the other, until it is told to stop or the phone dies; a finger rests in between. */
export async function keepTapping(
  phone: BrowserPhone,
  page: Page,
  { selectors, tapped, isOver }: { selectors: readonly string[]; tapped: Tapped; isOver: () => boolean },
): Promise<void> {
  const devtools = await unlessKilled(phone, page.context().newCDPSession(page));
  if (!devtools) return;
  await unlessKilled(phone, devtools.send('Performance.enable'));
  let seen = 0;
  for (let i = 0; !isOver() && !phone.isDoomed; i++) {
    const isTapped = await unlessKilled(phone, tap(page, devtools, selectors[i % selectors.length]!));
    if (isTapped === null) return;
    if (isTapped) tapped.taps++;
    await pause(120);
    const read = await unlessKilled(
      phone,
      Promise.all([page.evaluate(() => window.answered), devtools.send('Performance.getMetrics')]),
    );
    if (!read) return;
    const [answered, { metrics }] = read;
    tapped.slow.push(...answered.slice(seen));
    seen = answered.length;
    tapped.heap = Math.max(tapped.heap, metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value);
  }
}

/** A finger that comes down where the thing is, and is lifted; answers whether it was there. */
async function tap(page: Page, devtools: CDPSession, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox({ timeout: 5000 });
  if (!box) return false;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await pause(40);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  return true;
}
