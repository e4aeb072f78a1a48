/** What a sync costs on the line when nothing has happened on either side: bytes of the bodies, over all of its requests. */
import { setInterval as every } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import { bigBookFolder } from './big-book.ts';
import { ofRounds, print } from './figure.ts';
import { openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';

const ROUNDS = 3;

const folder = await bigBookFolder();
const server = await startServer(folder);
const phone = await openPhone(folder);
const down: number[] = [];
const up: number[] = [];
try {
  const page = await phone.newPage();
  await signIn(page, server.url);
  // In the first round the phone may still have something to tell.
  await aSync(page);
  for (let round = 0; round < ROUNDS; round++) {
    const sizes = await Promise.all((await aSync(page)).map((request) => request.sizes()));
    down.push(sizes.reduce((sum, size) => sum + size.responseBodySize, 0));
    up.push(sizes.reduce((sum, size) => sum + size.requestBodySize, 0));
  }
} finally {
  await phone.close();
  await server.stop();
}
print([
  ofRounds({ name: 'phone: sync with nothing new, down', unit: 'bytes', goal: 400, better: 'lower' }, down),
  ofRounds({ name: 'phone: sync with nothing new, up', unit: 'bytes', goal: 250, better: 'lower' }, up),
]);

/** Has the phone sync, as it does when its line comes back, and answers the requests up to the end of the pull. */
async function aSync(page: Page): Promise<Request[]> {
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
