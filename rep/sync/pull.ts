import { NDJSON, type PullRequest } from '../../protocol/pull.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { bookMeta, currentCache, openBook, readBookAgain } from '../book/book.ts';
import { applyPull, dropCache, openCache } from '../book/cache.ts';
import { newId } from '../hands.ts';
import { write, type Self } from '../work/database.ts';
import { Offline, post } from './api.ts';
import { readPull } from './ndjson.ts';

/** Brings the book up to date: whole or not at all. A book that the browser has closed is opened again for the next time. */
export async function pull(self: Self): Promise<void> {
  try {
    await pullInto(self);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    await openBook(self.cacheName);
    throw new Offline();
  }
}

async function pullInto(self: Self): Promise<void> {
  // Another tab may have put a new book in the place of this one.
  if (currentCache()?.name !== self.cacheName) await openBook(self.cacheName);
  const cache = currentCache();
  const { cursor, epoch, proj } = bookMeta();
  const request: PullRequest = {
    proto: PROTO,
    device: self.device,
    cursor,
    epoch,
    proj: proj === 0 ? PROJ : proj,
    digest: false,
  };
  const pulled = readPull(await (await post('/v1/sync/pull', request, self.token, NDJSON)).text());
  if (!pulled) throw new Offline();
  // Somebody else has signed in meanwhile: this is not his book.
  if (!cache || currentCache() !== cache) return;
  if (!pulled.head.reset) {
    await applyPull(cache, { cursor, epoch }, pulled.head, pulled.docs);
    await readBookAgain();
    return;
  }
  // A new book beside the old one: until it is whole and its name is written, the rep goes on with the old one.
  const name = `paodian-book-${self.tenant}-${self.person}-${newId()}`;
  const side = await openCache(name);
  await applyPull(side, { cursor: 0, epoch: 0 }, pulled.head, pulled.docs);
  side.close();
  await write(async (tx) => {
    const current = await tx.objectStore('self').get('self');
    await tx.objectStore('self').put({ ...current!, cacheName: name });
  });
  await openBook(name);
  await dropCache(self.cacheName).catch(() => {});
}
