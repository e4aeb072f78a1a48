import { metresBetween } from '../base/distance.ts';
import type { Id } from '../base/id.ts';
import type { Place } from '../base/place.ts';

/** [R5] The stops with one of them a place earlier (-1) or later (1); at the end of the way it stays. */
export function moved(stops: readonly Id[], stop: Id, by: -1 | 1): Id[] {
  const from = stops.indexOf(stop);
  const to = from + by;
  if (from < 0 || to < 0 || to >= stops.length) return [...stops];
  const others = stops.filter((one) => one !== stop);
  return [...others.slice(0, to), stop, ...others.slice(to)];
}

/** [R6] Metres from place to place in this order, as the crow flies; a stop without a place is passed over. */
export function straightLength(places: readonly (Place | null)[]): number {
  const known = places.filter((place) => place !== null);
  return known.slice(1).reduce((sum, place, i) => sum + metresBetween(known[i]!, place), 0);
}
