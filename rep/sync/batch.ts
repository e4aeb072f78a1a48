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
    batch: unsent.slice(0, most).map(envelopeOf),
    rest: unsent.slice(most, most + 5000).map((f) => f.id),
  };
}

function envelopeOf(fact: StoredFact): Envelope {
  const { id, dseq, kind, v, at, mono, base, baseEpoch, entity } = fact;
  return { id, dseq, kind, v, at, mono, base, baseEpoch, entity, fact: fact.fact };
}
