import { millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { BOOK_ANEW } from '../../core/kpi/device-health.ts';
import { countsOf, digestOf, type Mismatch } from '../../protocol/digest.ts';
import type { PullHead } from '../../protocol/pull.ts';
import { currentCache } from '../book/book.ts';
import { noteMeta, readCache } from '../book/cache.ts';
import type { BookMeta } from '../book/stored.ts';
import type { Self } from '../work/database.ts';
import { write } from '../work/write.ts';
import { post, ServerRefused } from './api.ts';

const DAY = 86_400_000;

/** [Y20] Is it time to compare the book with the server's? After each new one, and then once a day. */
export const isCompareDue = ({ comparedAt, asOf }: Pick<BookMeta, 'comparedAt' | 'asOf'>): boolean =>
  'subtle' in crypto && isOver(comparedAt, asOf, DAY);

const isOver = (since: Instant | undefined, now: Instant | null, milliseconds: number): boolean =>
  !since || !now || millisecondsOf(now) - millisecondsOf(since) >= milliseconds;

/** Compares the book with what the server says of it. Answers whether it is another, and must be taken anew. */
export async function isBookWrong(self: Self, { digest, to, epoch, serverTime }: PullHead): Promise<boolean> {
  const cache = currentCache();
  if (digest === null || !cache) return false;
  const { meta, docs, isWhole } = await readCache(cache);
  // Another tab has brought it forward, or a part was given up for room: nothing can be said of it.
  if (!isWhole || meta.cursor !== to || meta.epoch !== epoch) return false;
  const isWrong = (await digestOf(docs)) !== digest;
  if (isWrong) await report(self, { device: self.device, cursor: to, epoch, counts: countsOf(docs) });
  const isAnew = isWrong && (await mayTakeAnew(serverTime));
  await noteMeta(cache, isAnew ? { isWrong } : { comparedAt: serverTime });
  return isAnew;
}

async function report(self: Self, mismatch: Mismatch): Promise<void> {
  await post('/v1/sync/mismatch', mismatch, self.token, 'application/json').catch((error: unknown) => {
    // A server that does not want to hear of it stops no round.
    if (!(error instanceof ServerRefused)) throw error;
  });
}

/** [Y21] Once a day: what does not help the first time would not help the tenth. */
const mayTakeAnew = (now: Instant): Promise<boolean> =>
  write(async (tx) => {
    const self = await tx.objectStore('self').get('self');
    if (!self || !isOver(self.bookAnewAt, now, BOOK_ANEW)) return false;
    await tx.objectStore('self').put({ ...self, bookAnewAt: now });
    return true;
  });
