import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';
import type { Envelope } from '../../protocol/push.ts';

/** The facts to send next, in the order of their numbers, and the ids of those that stay behind. */
export function nextBatch(
  facts: readonly StoredFact[],
  book: BookPosition,
  most: number,
): { batch: Envelope[]; rest: string[] } {
  const unsent = facts.filter((f) => stateOf(f, book) === 'unsent').sort((a, b) => a.dseq - b.dseq);
  return {
    batch: unsent.slice(0, most).map(({ ack: _, ...envelope }) => envelope),
    rest: unsent.slice(most, most + 5000).map((f) => f.id),
  };
}
