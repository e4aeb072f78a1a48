/** Test furniture: a fact of a visit as the phone keeps it, unsent. */
import { noon } from '../../core/field-day/ids.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import type { StoredFact } from '../work/database.ts';

export const aStoredFact = (fact: VisitFact, n: number): StoredFact => ({
  id: `f${n}`,
  dseq: n,
  kind: fact.kind,
  v: 1,
  at: noon,
  mono: null,
  boot: 'b',
  base: 0,
  baseEpoch: 1,
  entity: fact.visit,
  fact: fact as unknown as StoredFact['fact'],
  ack: null,
});
