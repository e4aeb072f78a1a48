import { instantOf } from '../../core/base/instant.ts';
import { PUSH_FACTS_MAX, PushAnswer, type PushRequest } from '../../protocol/push.ts';
import { PROTO } from '../../protocol/version.ts';
import { bookMeta } from '../book/book.ts';
import { BOOT, now } from '../hands.ts';
import { acknowledge, bookPosition, factsNow, fork } from '../log/log.ts';
import { tellStatus } from '../log/status.ts';
import { unconfirmedPhotos, type Self } from '../work/database.ts';
import { bodyOf, post, ServerRefused } from './api.ts';
import { nextBatch } from './batch.ts';
import { meaningOf } from './meaning.ts';

declare const APP_VERSION: string;
let offset: number | null = null;

/** Sends what the server has not answered for, until nothing is left. Answers 'pull-first' when the server has begun anew. */
export async function push(readSelf: () => Promise<Self>): Promise<'done' | 'pull-first'> {
  let most = PUSH_FACTS_MAX;
  for (;;) {
    const self = await readSelf();
    const { batch, rest } = nextBatch(await factsNow(), bookPosition(), most);
    const asked = now();
    const storage = await storageNow();
    const request: PushRequest = {
      proto: PROTO,
      app: APP_VERSION,
      device: self.device,
      epoch: bookMeta().epoch,
      manifest: rest,
      clock: { now: asked, offset, boot: BOOT },
      storage,
      facts: batch,
    };
    if (batch.length === 0) return 'done';
    let answer: PushAnswer;
    try {
      answer = await bodyOf(await post('/v1/sync/push', request, self.token, 'application/json'), PushAnswer);
    } catch (error) {
      if (error instanceof ServerRefused && error.status === 413 && most > 1) {
        most = Math.ceil(most / 2);
        continue;
      }
      throw error;
    }
    tellStatus({ line: 'syncing' });
    offset = Date.parse(answer.serverTime) - Date.now();
    const meaning = meaningOf(answer, self.device, {
      device: (await readSelf()).device,
      epoch: bookMeta().epoch,
      facts: await factsNow(),
    });
    if (meaning === 'new-name') await fork();
    if (meaning === 'new-name' || meaning === 'late') continue;
    await acknowledge(answer);
    if (meaning === 'pull-first') return 'pull-first';
    // Nothing taken in: asking again at once would ask for ever.
    if (answer.results.length === 0) return 'done';
  }
}

async function storageNow(): Promise<PushRequest['storage']> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const whole = (of: number | undefined): number | null => (of === undefined ? null : Math.round(of));
  return {
    persisted: (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
    used: whole(estimate?.usage),
    quota: whole(estimate?.quota),
    photos: (await unconfirmedPhotos()).length,
  };
}

/** The server's clock by our last word with it. */
export const serverNow = () => instantOf(Date.now() + (offset ?? 0));
