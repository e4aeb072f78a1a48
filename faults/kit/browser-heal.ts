import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { BrowserPhone } from './browser.ts';

/**
 * The rep presses "send" until a whole round has left nothing waiting, neither fact nor photo; answers the seconds. Throws
 * when that is too long.
 */
export async function untilSent({ said }: Pick<BrowserPhone, 'said'>, page: Page, seconds = 60): Promise<number> {
  const from = performance.now();
  for (;;) {
    const left = await page.evaluate(async () => {
      const { loop, status } = window.phone;
      // Not when a round is under way already: it may have asked before something had changed.
      const isDone = await loop.syncNow();
      const { waiting, photos, line } = status.currentStatus();
      return { isDone, waiting, photos, line };
    });
    const took = (performance.now() - from) / 1000;
    if (left.isDone && left.waiting + left.photos === 0) return took;
    if (took > seconds) throw new Error(`after ${seconds} s still waits: ${JSON.stringify(left)} ${said.join('; ')}`);
    await pause(100);
  }
}
