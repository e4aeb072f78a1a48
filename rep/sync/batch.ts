import { envelopeOf } from '../log/envelope.ts';
import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';
import type { Id } from '../../core/base/id.ts';
import { MANIFEST_MAX, type Envelope } from '../../protocol/push.ts';

/** The facts to send next, in the order of their numbers, and the ids of those that stay behind or never come. */
export function nextBatch(
  facts: readonly StoredFact[],
  book: BookPosition,
  most: number,
  discarded: readonly Id[] = [],
): { batch: Envelope[]; rest: string[] } {
  const unsent = facts.filter((f) => stateOf(f, book) === 'unsent').sort((a, b) => a.dseq - b.dseq);
  return {
    batch: unsent.slice(0, most).map(envelopeOf),
    rest: [...discarded, ...unsent.slice(most).map((f) => f.id)].slice(0, MANIFEST_MAX),
  };
}
