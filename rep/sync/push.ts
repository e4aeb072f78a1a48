import type { Id } from '../../core/base/id.ts';
import { PushAnswer, type PushRequest } from '../../protocol/push.ts';
import { PROTO } from '../../protocol/version.ts';
import { bookMeta } from '../book/book.ts';
import { BOOT, now } from '../hands.ts';
import { acknowledge, bookPosition, factsNow, fork, markNow } from '../log/log.ts';
import { tellStatus } from '../log/status.ts';
import type { Self } from '../work/database.ts';
import { isFull, write } from '../work/write.ts';
import { aboutPhone, isNews, wasTold } from './about-phone.ts';
import { bodyOf, Offline, post, ServerRefused } from './api.ts';
import { nextBatch } from './batch.ts';
import { meaningOf } from './meaning.ts';
import { Announced, Pace } from './pace.ts';

declare const APP_VERSION: string;
let offset: number | null = null;
const pace = new Pace();
const announced = new Announced();
let latest: { readonly request: PushRequest; readonly token: string | null } | null = null;

/** How a push was made out last: one that cannot wait to be made out is like it. */
export const latestPush = (): typeof latest => latest;

/**
 * Sends what the server has not answered for, until nothing is left. Answers 'pull-first' when the server has begun anew,
 * 'no-room' when what it said could not be taken down.
 * [Y3] With nothing to send the phone still says how it stands, when that is news.
 */
export async function push(readSelf: () => Promise<Self>): Promise<'done' | 'pull-first' | 'no-room'> {
  for (;;) {
    const self = await readSelf();
    const { discarded = [] } = self;
    const { most } = pace;
    const { batch, rest } = nextBatch(await factsNow(), bookPosition(), most, discarded);
    const { epoch } = bookMeta();
    const manifest = announced.news({ device: self.device, epoch }, rest, most);
    const about = await aboutPhone(self);
    const request: PushRequest = {
      proto: PROTO,
      app: APP_VERSION,
      device: self.device,
      epoch,
      ...markNow(),
      manifest,
      clock: { now: now(), offset, boot: BOOT },
      storage: about.storage,
      ...(about.key ? { key: about.key } : {}),
      facts: batch,
    };
    latest = { request, token: self.token };
    if (batch.length === 0 && discarded.length === 0 && !(isNews(about) && epoch > 0)) return 'done';
    let answer: PushAnswer;
    try {
      answer = await bodyOf(await post('/v1/sync/push', request, self.token, 'application/json'), PushAnswer);
    } catch (error) {
      const isTooLarge = error instanceof ServerRefused && error.status === 413;
      if (isTooLarge) pace.halve();
      if (isTooLarge && most > 1) continue;
      if (error instanceof Offline && !error.isPortal) pace.failed();
      throw error;
    }
    pace.carried();
    tellStatus({ line: 'syncing' });
    offset = Date.parse(answer.serverTime) - Date.now();
    const meaning = meaningOf(answer, self.device, {
      device: (await readSelf()).device,
      epoch: bookMeta().epoch,
      facts: await factsNow(),
    });
    if (meaning === 'new-name') await fork();
    if (meaning === 'new-name' || meaning === 'late') continue;
    wasTold(about);
    announced.told(manifest);
    try {
      if (discarded.length > 0) await forgetDiscarded(discarded.filter((id) => announced.has(id)));
      await acknowledge(answer);
    } catch (error) {
      // Not even the answers fit: they come again once the book has said which photos may leave.
      if (!isFull(error)) throw error;
      return 'no-room';
    }
    if (meaning === 'pull-first') return 'pull-first';
    // Nothing taken in: asking again at once would ask for ever.
    if (answer.results.length === 0) return 'done';
  }
}

/** The server has been told of what was thrown away. */
const forgetDiscarded = (told: readonly Id[]): Promise<void> =>
  write(async (tx) => {
    const self = await tx.objectStore('self').get('self');
    const known = new Set(told);
    // By name: what was thrown away meanwhile has not been told.
    const discarded = self?.discarded?.filter((id) => !known.has(id));
    if (self) await tx.objectStore('self').put({ ...self, discarded });
  });
