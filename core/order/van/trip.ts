import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { Id } from '../../base/id.ts';
import type { VanFact } from './facts.ts';
import { EMPTY_VAN, Van, vanAfter } from './van.ts';

/** A trip and its day: that of the first load. */
export const VanTrip = v.strictObject({ trip: Id, day: Day, van: Van });
export type VanTrip = v.InferOutput<typeof VanTrip>;

/** The trip after one more fact; `day`: that of the fact, for a trip of which no load is known. */
export function tripAfter(trip: VanTrip | null, fact: VanFact, day: Day): VanTrip {
  const { van } = trip ?? { van: EMPTY_VAN };
  return { trip: fact.trip, day: trip?.day ?? (fact.kind === 'van-loaded' ? fact.day : day), van: vanAfter(van, fact) };
}

/** [VS10] The trip that a rep is on; null: he has loaded nothing yet. */
export function currentTrip(trips: readonly VanTrip[]): VanTrip | null {
  const byDay = [...trips].sort((a, b) => a.day.localeCompare(b.day));
  return byDay.find(({ van }) => van.counted === null) ?? byDay.at(-1) ?? null;
}
