import { bookPosition, currentFacts, openLog } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { currentCache, closeBook, openBook } from '../book/book.ts';
import { endBy, NeedsLogin } from '../sync/api.ts';
import { dismissalRound, photoRound, round } from '../sync/round.ts';
import { closeWork, isWorkNewer, openWork, readSelf, unsentPhotos, type Self } from '../work/database.ts';
import type { Whose } from '../work/lock.ts';
import { whoseWork } from '../work/peek.ts';
import { pages } from './scope.ts';

/** [B3] So long a browser lets a worker be at most, with some room. */
const MOST_MS = 20_000;

/** Not now: the browser asks again later. */
export class Later extends Error {}

/**
 * Sends what is unsent when no page does: by the same rounds, under the same lock, in the same order. Throws `Later` when
 * something is left that another time may carry.
 */
export const sendAside = (of: Whose): Promise<void> =>
  // What is open here is one person's: two who have worked on this phone take turns.
  navigator.locks.request('paodian-worker', () => sendFor(of));

async function sendFor(of: Whose): Promise<void> {
  if ((await pages()).some((page) => page.visibilityState === 'visible')) throw new Later('a page sees to it');
  if (!(await whoseWork()).some((one) => one.tenant === of.tenant && one.person === of.person)) return;
  const end = Date.now() + MOST_MS;
  endBy(end);
  const { self, facts } = await openWork(of.tenant, of.person);
  try {
    if (!self?.token || isWorkNewer()) return;
    openLog(facts);
    await openBook(self.cacheName);
    if ((await left(self)) === 0) return;
    await untilDone(end);
  } catch (error) {
    if (!(error instanceof NeedsLogin)) throw error;
    if (error.isDisabled) await dismissalRound(of);
  } finally {
    const now = await selfNow().catch(() => null);
    if (now && currentCache()) await navigator.setAppBadge?.(await left(now)).catch(() => {});
    closeBook();
    closeWork();
  }
}

async function untilDone(end: number): Promise<void> {
  for (;;) {
    const how = await round(selfNow);
    if (how === 'busy') throw new Later('a page is at it');
    const self = await selfNow();
    const photos = (await unsentPhotos()).length;
    if (photos > 0 && Date.now() < end) await photoRound(self);
    if ((await left(self)) === 0) return;
    // A round that brought nothing further would bring nothing again.
    if (how === 'done' && (await unsentPhotos()).length === photos) throw new Later('something is left');
    if (Date.now() >= end) throw new Later('the time is over');
  }
}

async function selfNow(): Promise<Self> {
  const self = await readSelf();
  if (!self) throw new NeedsLogin();
  return self;
}

/** How much the server has not been given. */
async function left({ discarded = [] }: Self): Promise<number> {
  const position = bookPosition();
  const facts = currentFacts().filter((f) => stateOf(f, position) === 'unsent').length;
  return facts + (await unsentPhotos()).length + discarded.length;
}
