import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Locator, Page } from 'playwright-core';

/** How long a finger rests on the glass at a tap. */
const REST_MS = 80;
const ROUNDS = 5;

/** A finger as the system tells a page of it: it comes down, rests, and is lifted. What it taps must be in view. */
export async function aFinger(page: Page): Promise<(selector: string) => Promise<void>> {
  const finger = await aFingerOn(page);
  return (selector) => finger(page.locator(selector));
}

/** Where it stands once it stands still: what is drawn anew meanwhile is looked for again. */
async function boxOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  for (let round = 0; round < ROUNDS; round++) {
    // In the middle: what stands at the lower edge of the page lies under the dock.
    await what.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const box = await what.boundingBox();
    if (box) return box;
  }
  throw new Error(`${what.toString()} is not on the screen`);
}

/** The same for what is found otherwise; it is brought into view first, as a thumb would. */
export async function aFingerOn(page: Page): Promise<(what: Locator) => Promise<void>> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  return async (what) => {
    const box = await boxOf(what);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await pause(REST_MS);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}
