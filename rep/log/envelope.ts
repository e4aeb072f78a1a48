import type { Envelope } from '../../protocol/push.ts';
import type { StoredFact } from '../work/database.ts';

/** A fact as it travels: without the answer, which is the phone's alone. */
export function envelopeOf(fact: StoredFact): Envelope {
  const { id, dseq, kind, v, at, mono, boot, base, baseEpoch, entity } = fact;
  return { id, dseq, kind, v, at, mono, ...(boot && { boot }), base, baseEpoch, entity, fact: fact.fact };
}
