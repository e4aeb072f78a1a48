import type { FactResult, PushAnswer } from '../../protocol/push.ts';
import type { StoredFact } from '../work/database.ts';

/** The answer to a push, as far as facts are concerned. */
export type Answered = Pick<PushAnswer, 'epoch' | 'last' | 'results' | 'serverTime'>;

const ackOf = (result: FactResult, { epoch, serverTime }: Answered): StoredFact['ack'] => ({
  epoch,
  seq: result.seq,
  status: result.status,
  code: result.code,
  at: serverTime,
});

/** The facts that a push's answer changes: those that it answers, and those that the server turns out to have forgotten. */
export function answered(facts: readonly StoredFact[], answer: Answered): StoredFact[] {
  const byId = new Map(answer.results.map((r) => [r.id, r]));
  const told = facts.flatMap((f): StoredFact[] => {
    const result = byId.get(f.id);
    return result ? [{ ...f, ack: ackOf(result, answer) }] : [];
  });
  return [...told, ...forgotten(facts, answer).filter((f) => !byId.has(f.id))];
}

/**
 * Facts that this past of the server has answered and does not hold any more (a restored one): without their answers,
 * so that they go again. `last`: the highest number that the server holds of this phone.
 */
export const forgotten = (
  facts: readonly StoredFact[],
  { epoch, last }: { readonly epoch: number; readonly last: number },
): StoredFact[] => facts.filter((f) => f.dseq > last && f.ack?.epoch === epoch).map((f) => ({ ...f, ack: null }));

/** All facts under a new name of the phone: numbered anew in their order, and to be sent again. */
export const renumbered = (facts: readonly StoredFact[]): StoredFact[] =>
  [...facts].sort((a, b) => a.dseq - b.dseq).map((f, i) => ({ ...f, dseq: i + 1, ack: null }));
