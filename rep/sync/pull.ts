import type { PhotoReceived } from '../../protocol/book.ts';
import { NDJSON, type PullRequest } from '../../protocol/pull.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { bookMeta, currentCache, isBookThin, openBook, readBookAgain } from '../book/book.ts';
import { applyPull, dropCache, dropOthers, EMPTY, openCache } from '../book/cache.ts';
import { isLate, type Asked } from '../book/take-in.ts';
import { newId } from '../hands.ts';
import { markNow, sendAgain } from '../log/log.ts';
import { releaseConfirmed, releaseNamed } from '../photos/photos.ts';
import { currentStatus, tellStatus } from '../log/status.ts';
import { dropBallast } from '../work/ballast.ts';
import { readSelf, type Self } from '../work/database.ts';
import { fitting, write, type GiveUp } from '../work/write.ts';
import { Offline, post, textOf } from './api.ts';
import { isBookWrong, isCompareDue } from './compare.ts';
import { readPull, type Pulled } from './ndjson.ts';

/**
 * Brings the book up to date: whole or not at all. A book that the browser has closed is opened again for the next time.
 * Answers whether another round must follow: there are facts to send again, because the server has forgotten them, or the
 * book is to be taken anew.
 */
export async function pull(self: Self): Promise<boolean> {
  try {
    return await pullInto(self);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    await openBook(self.cacheName);
    throw new Offline();
  }
}

async function pullInto(self: Self): Promise<boolean> {
  // Another tab may have put a new book in the place of this one.
  if (currentCache()?.name !== self.cacheName) await openBook(self.cacheName);
  const cache = currentCache();
  const { cursor, epoch, proj, isWrong } = bookMeta();
  const request: PullRequest = {
    proto: PROTO,
    device: self.device,
    cursor,
    epoch,
    // Of another number than the server's it is replaced as a whole, and so is one that lacks a part or is wrong.
    proj: isWrong || (isBookThin() && !currentStatus().isFull) ? 0 : proj || PROJ,
    digest: currentStatus().waiting === 0 && isCompareDue(bookMeta()),
    ...markNow(),
  };
  const pulled = readPull(await textOf(await post('/v1/sync/pull', request, self.token, NDJSON)));
  if (!pulled || pulled.head.from !== cursor) throw new Offline(true);
  tellStatus({ line: 'syncing' });
  // Somebody else has signed in meanwhile: this is not his book.
  if (!cache || currentCache() !== cache) return false;
  const isTaken = pulled.head.reset
    ? await takeAnew(self, { cursor, epoch }, pulled)
    : await fitting(() => applyPull(cache, { cursor, epoch }, pulled.head, pulled.docs), givenUpFor(pulled));
  // Late: another tab has brought the book forward, and this one reads what it has become.
  const isAnew = isTaken && (await isBookWrong(self, pulled.head));
  if (!isTaken || !pulled.head.reset || pulled.head.digest) await readBookAgain();
  if (!isTaken) return false;
  // Under a new name we are not known yet, and what is said of the old one is no news.
  const isForgotten = (await readSelf())?.device === self.device && (await sendAgain(pulled.head));
  return isAnew || isForgotten;
}

/** [Y4] A full phone lets go of photos for the book that names them, and of the room that is held for work. */
function givenUpFor({ docs }: Pick<Pulled, 'docs'>): GiveUp[] {
  const named = docs.flatMap(({ e, b }) => (e === 'photo' && b ? [b as PhotoReceived] : []));
  return [releaseConfirmed, () => releaseNamed(named), dropBallast];
}

/** A new book beside the old one: until it is whole and its name is written, the rep goes on with the old one. */
async function takeAnew(self: Self, asked: Asked, { head, docs }: Pulled): Promise<boolean> {
  const family = `paodian-book-${self.tenant}-${self.person}-`;
  // What an interrupted one has left behind takes room and is read by nobody.
  await dropOthers(family, self.cacheName);
  const name = family + newId();
  const side = await openCache(name);
  await fitting(() => applyPull(side, EMPTY, head, docs), givenUpFor({ docs })).finally(() => side.close());
  const isTaken = await write(async (tx) => {
    const current = await tx.objectStore('self').get('self');
    if (current?.cacheName !== self.cacheName || isLate(bookMeta(), asked)) return false;
    await tx.objectStore('self').put({ ...current, cacheName: name });
    return true;
  });
  if (isTaken) await openBook(name);
  await dropCache(isTaken ? self.cacheName : name).catch(() => {});
  return isTaken;
}
