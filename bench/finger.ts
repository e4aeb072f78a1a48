import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/** How long a finger rests on the glass at a tap. */
const REST_MS = 80;

/** A finger as the system tells a page of it: it comes down, rests, and is lifted. What it taps must be in view. */
export async function aFinger(page: Page): Promise<(selector: string) => Promise<void>> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  return async (selector) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not on the screen`);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await pause(REST_MS);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}
