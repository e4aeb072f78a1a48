import { PUSH_FACTS_MAX } from '../../protocol/push.ts';
import { bookMeta } from '../book/book.ts';
import { bookPosition, currentFacts, markNow } from '../log/log.ts';
import { nextBatch } from './batch.ts';
import { latestPush } from './push.ts';

/** A browser carries 64 KB for a page that is gone; with some room. */
const MOST_BYTES = 60_000;

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * [Y40] The page may be gone in a moment: what is unsent and fits goes with it, made out from memory. Nobody hears the
 * answer and nothing relies on it; whoever sends next gets it again.
 */
export function partWith(): void {
  const { request, token } = latestPush() ?? {};
  const { batch } = nextBatch(currentFacts(), bookPosition(), PUSH_FACTS_MAX);
  if (!request || !token || batch.length === 0) return;
  const bare = { ...request, ...markNow(), epoch: bookMeta().epoch, manifest: [] };
  const made = (count: number): string => JSON.stringify({ ...bare, facts: batch.slice(0, count) });
  let count = batch.length;
  while (count > 0 && sizeOf(made(count)) > MOST_BYTES) count = Math.floor(count / 2);
  if (count === 0) return;
  // By its address a server's log, and a test, knows it from a push that somebody waits for.
  void fetch('/v1/sync/push?leaving', {
    method: 'POST',
    keepalive: true,
    body: made(count),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  }).catch(() => {});
}
