import type { Id } from '../../core/base/id.ts';
import type { FactResult, Mark } from '../../protocol/push.ts';

/** A fact that the log holds already, with the answer that was given. */
export interface Logged {
  readonly device: Id;
  readonly dseq: number;
  readonly result: FactResult;
}

/** Is it this fact that stands in its place? One that came under another name of its phone has no place of its own. */
export const isHeld = (id: Id, inPlace: Id | undefined, isKnown: boolean): boolean => isKnown && (inPlace ?? id) === id;

/** Which of a push is new, in its order; and the answers of what was here before. */
export interface Slots<F> {
  readonly fresh: readonly F[];
  readonly repeats: readonly FactResult[];
  /** The highest number of the device after this push. */
  readonly last: number;
  readonly error: 'gap' | 'fork' | null;
}

/**
 * Puts each fact of a push into its place: `id` decides what it is, (`device`, `dseq`) when its turn is.
 * Stops at the first that is out of turn; what stands before it counts. `mark`: the fact before these on the phone.
 */
export function slotsOf<F extends { readonly id: Id; readonly dseq: number }>(
  device: Id,
  last: number,
  facts: readonly F[],
  logged: readonly Logged[],
  mark?: Mark,
): Slots<F> {
  const byId = new Map(logged.map((l) => [l.result.id, l.result]));
  const inSlot = new Map(logged.filter((l) => l.device === device).map((l) => [l.dseq, l.result.id]));
  const isOurs = ({ id, dseq }: Mark): boolean => isHeld(id, inSlot.get(dseq), byId.has(id));
  const fresh: F[] = [];
  const repeats: FactResult[] = [];
  const seen = new Set<Id>();
  if (mark && mark.dseq <= last && !isOurs(mark)) return { fresh, repeats, last, error: 'fork' };
  for (const fact of facts) {
    const before = byId.get(fact.id);
    if (fact.dseq <= last) {
      // A number that was used for another fact: two copies of one phone, or a phone that lost its last writes.
      if (!before || !isOurs(fact)) return { fresh, repeats, last, error: 'fork' };
      repeats.push(before);
      continue;
    }
    if (fact.dseq !== last + 1) return { fresh, repeats, last, error: 'gap' };
    if (before) repeats.push(before);
    else if (seen.has(fact.id)) return { fresh, repeats, last, error: 'fork' };
    else fresh.push(fact);
    seen.add(fact.id);
    last = fact.dseq;
  }
  return { fresh, repeats, last, error: null };
}
