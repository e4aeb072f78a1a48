import type { StoredFact } from '../work/database.ts';

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

const KEEP_DAYS = 14;

/** Which facts may leave the phone: settled, older than 14 days, in the oldest backup, and not waiting for a person. */
export const releasable = (
  facts: readonly StoredFact[],
  book: BookPosition,
  safeSeq: number,
  nowMs: number,
): StoredFact[] =>
  facts.filter(
    (f) =>
      stateOf(f, book) === 'settled' &&
      f.ack!.status !== 'quarantined' &&
      f.ack!.seq <= safeSeq &&
      nowMs - Date.parse(f.at) > KEEP_DAYS * 86_400_000,
  );
