import { setInterval as every } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** Has the phone sync, as it does when its line comes back, and answers the requests up to the end of the pull. */
export async function aSync(page: Page): Promise<Request[]> {
  const asked: Request[] = [];
  const note = (request: Request): void => void (request.url().includes('/v1/') && asked.push(request));
  page.on('request', note);
  // Again until it does: one that is under way does not hear it.
  for await (const _ of every(1000)) {
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const pulled = await page.waitForResponse('**/v1/sync/pull', { timeout: 900 }).catch(() => null);
    if (!pulled) continue;
    await pulled.finished();
    break;
  }
  page.off('request', note);
  return asked;
}
