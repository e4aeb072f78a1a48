import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { Envelope } from '../../protocol/push.ts';
import type { Told } from './read-fact.ts';

/** When a fact was told: by the clock of the phone, and by its steady one. */
export type Timed = Pick<Envelope, 'at' | 'mono' | 'boot'>;
/** The same, once it has been looked at: null where the phone's time stands. */
export type Steadied = Timed & { readonly corrected: Instant | null };

/** More than a network sets a clock right by. */
const MOVED = 2 * 60_000;

/**
 * [S45] The times of facts in their order, set right by the steady clock where the phone's own was put back between two of them.
 * A clock that was put ahead looks like a phone that slept, whose steady clock may stand still meanwhile: that time stands.
 * `before`: the fact before these on the same phone.
 */
export function steadied(facts: readonly Timed[], before: Steadied | null): (Instant | null)[] {
  const all: (Instant | null)[] = [];
  let last = before;
  for (const fact of facts) {
    const late = last === null ? 0 : latenessOf(fact, last);
    const corrected = late > MOVED ? instantOf(millisecondsOf(fact.at) + late) : null;
    all.push(corrected);
    last = { ...fact, corrected };
  }
  return all;
}

/** By how much the phone's clock shows too little; 0 where nothing says so. */
function latenessOf(fact: Timed, last: Steadied): number {
  if (!fact.boot || fact.boot !== last.boot || fact.mono === null || last.mono === null) return 0;
  const known = last.corrected === null ? 0 : millisecondsOf(last.corrected) - millisecondsOf(last.at);
  const passed = fact.mono - last.mono;
  const shown = millisecondsOf(fact.at) - millisecondsOf(last.at);
  if (passed < 0) return 0;
  if (passed - shown > MOVED) return known + passed - shown;
  // It has been put right again.
  return Math.abs(shown - passed - known) <= MOVED ? 0 : known;
}

/** What was told, at its right time for whoever folds it; in the log it stays as it came. */
export interface Righted {
  readonly told: Told;
  readonly corrected: Instant | null;
}

export function righted(told: readonly Told[], before: Steadied | null): ReadonlyMap<Told, Righted> {
  const times = steadied(
    told.map(({ envelope }) => envelope),
    before,
  );
  let last = before && (before.corrected ?? before.at);
  const all = new Map<Told, Righted>();
  told.forEach((one, i) => {
    const corrected = times[i]!;
    all.set(
      one,
      corrected ? { told: { ...one, fact: atTime(one.fact, corrected, last) }, corrected } : { told: one, corrected },
    );
    last = corrected ?? one.envelope.at;
  });
  return all;
}

/** The beginning of a step moves along where it would lie before the fact before it, or behind its own end. */
function atTime(fact: Fact, corrected: Instant, before: Instant | null): Fact {
  if (!('began' in fact)) return { ...fact, at: corrected };
  const isRight = (before === null || fact.began >= before) && fact.began <= corrected;
  const by = millisecondsOf(corrected) - millisecondsOf(fact.at);
  return { ...fact, at: corrected, began: isRight ? fact.began : instantOf(millisecondsOf(fact.began) + by) };
}
