import { millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Mark } from '../../protocol/push.ts';
import type { StoredFact } from '../work/database.ts';
import { asideOf, type Decisions } from './decisions.ts';

/** How far the book on this phone has come. */
export interface BookPosition {
  readonly cursor: number;
  readonly epoch: number;
}

/** unsent: the server has not answered. acked: it has, and the book does not show it yet. settled: the book shows it. */
export type FactState = 'unsent' | 'acked' | 'settled';

/** A fact's state is derived, never stored: it follows from the answer and from where the book stands. */
export function stateOf(fact: Pick<StoredFact, 'ack'>, book: BookPosition): FactState {
  if (!fact.ack || fact.ack.epoch !== book.epoch) return 'unsent';
  return fact.ack.seq > book.cursor ? 'acked' : 'settled';
}

/**
 * [G7] The last fact that was answered: by it the server sees whether it speaks of the same facts. In whichever epoch: a
 * server can come back to one that it has left.
 */
export function markOf(facts: readonly StoredFact[]): Mark | undefined {
  const answered = facts.filter((f) => f.ack);
  if (answered.length === 0) return undefined;
  const { dseq, id } = answered.reduce((last, f) => (f.dseq > last.dseq ? f : last));
  return { dseq, id };
}

const KEEP_DAYS = 14;

/**
 * Which facts may leave the phone: settled, answered more than 14 days ago, in the oldest backup, and not waiting for a
 * person. `asOf` is the server's clock, as is the answer's: a phone whose own clock is wrong lets go of nothing too early.
 */
export const releasable = (
  facts: readonly StoredFact[],
  book: BookPosition,
  safeSeq: number,
  asOf: Instant,
  decisions: Decisions = new Map(),
): StoredFact[] =>
  facts.filter(
    (f) =>
      stateOf(f, book) === 'settled' &&
      asideOf(f, decisions) !== 'waits' &&
      f.ack!.seq <= safeSeq &&
      millisecondsOf(asOf) - millisecondsOf(f.ack!.at) > KEEP_DAYS * 86_400_000,
  );
