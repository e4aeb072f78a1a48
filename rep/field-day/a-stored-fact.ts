/** Test furniture: a fact as the phone keeps it, unsent. */
import { noon } from '../../core/field-day/ids.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf } from '../../protocol/entity.ts';
import type { StoredFact } from '../work/database.ts';

export const aStoredFact = (fact: Fact, n: number): StoredFact => ({
  id: `f${n}`,
  dseq: n,
  kind: fact.kind,
  v: 1,
  at: noon,
  mono: null,
  boot: 'b',
  base: 0,
  baseEpoch: 1,
  entity: entityOf(fact),
  fact: fact as unknown as StoredFact['fact'],
  ack: null,
});
