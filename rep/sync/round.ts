import { bookMeta, currentCache, openBook, wipeBook } from '../book/book.ts';
import { now } from '../hands.ts';
import { currentDecisions } from '../log/decisions.ts';
import { bookPosition, factsNow, keepDecisions, release } from '../log/log.ts';
import { releasable } from '../log/states.ts';
import { currentStatus, tellStatus } from '../log/status.ts';
import { countWaiting, holdRoom, releaseConfirmed } from '../photos/photos.ts';
import type { Self } from '../work/database.ts';
import { lockOf, type Whose } from '../work/lock.ts';
import { write } from '../work/write.ts';
import { NeedsLogin, Offline, ServerRefused } from './api.ts';
import { confirmPhotos, sendPhotos } from './photos.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { rescue, type HandedIn } from './rescue.ts';

/** busy: another tab, or the worker, is at it. more: there is something to send again, soon. */
export type Round = 'done' | 'more' | 'busy';

/** Facts, then the book, and what follows from it. The same in a page and in the worker. */
export async function round(selfNow: () => Promise<Self>): Promise<Round> {
  const self = await selfNow();
  if (!self.token) throw new NeedsLogin();
  // With the first book the server does not know the phone's key yet: it is told at once, before the line is gone.
  let isMore = bookMeta().epoch === 0;
  const isDone = await withLock(lockOf(self), async () => {
    // Another tab, or the worker, may have put a new book in the place of ours: what it answers for need not go again.
    const { cacheName } = await selfNow();
    if (currentCache()?.name !== cacheName) await openBook(cacheName);
    const pushed = await push(selfNow);
    if (pushed === 'pull-first') {
      await pull(await selfNow());
      await push(selfNow);
    }
    // What the server turns out to have forgotten goes at once.
    const isForgotten = await pull(await selfNow());
    isMore ||= pushed === 'no-room' || isForgotten;
    const at = now();
    await write(async (tx) => {
      const current = await tx.objectStore('self').get('self');
      if (current) await tx.objectStore('self').put({ ...current, lastSync: at });
    });
    tellStatus({ line: 'idle', lastSync: at });
    const { safeSeq, asOf } = bookMeta();
    // What it has forgotten is on its way again: until it is there nothing is let go of.
    if (asOf && !isForgotten)
      await release(releasable(await factsNow(), bookPosition(), safeSeq, asOf, currentDecisions()));
    await confirmPhotos();
    await holdRoom();
  });
  if (!isDone) return 'busy';
  return isMore ? 'more' : 'done';
}

/** Photos go beside the rest: a slow or stuck one holds up no fact. Answers how many have gone whole. */
export async function photoRound(self: Self): Promise<number> {
  let sent = 0;
  await withLock(`photos:${self.tenant}:${self.person}`, async () => {
    sent = await sendPhotos(self);
  });
  return sent;
}

/** busy: another tab, or the worker, is at it. */
export type RescueEnd = HandedIn | 'busy' | 'offline' | 'refused';

/** [Y5] Hands in what nobody can, or will, send in his own name. */
export async function rescueRound(of: Whose): Promise<RescueEnd> {
  let end: RescueEnd = 'busy';
  try {
    await withLock(lockOf(of), async () => void (end = await rescue()));
    return end;
  } catch (error) {
    if (error instanceof Offline) return 'offline';
    if (error instanceof ServerRefused) return 'refused';
    throw error;
  }
}

/** [Y27] What an account that was disabled has left is handed in; then what its rep was given leaves the phone. */
export async function dismissalRound(of: Whose): Promise<void> {
  if ((await rescueRound(of)) === 'busy') return;
  await countWaiting();
  const { waiting, photos, unreadable } = currentStatus();
  if (waiting + photos > unreadable) return;
  await keepDecisions();
  await wipeBook();
  await releaseConfirmed();
}

/** Answers false, and does nothing, while another holds it. */
async function withLock(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!navigator.locks) {
    await work();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
