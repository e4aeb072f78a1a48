import * as v from 'valibot';
import type { Instant } from '../base/instant.ts';
import { Place } from '../base/place.ts';

/** Why a point that came, or was kept, is not there any more. */
export const PLACE_REMOVED = ['no-consent', 'off-duty', 'expired'] as const;
export type PlaceRemoved = (typeof PLACE_REMOVED)[number];

/** Why there was no point to begin with: the rep said by hand that he is there. */
export const NO_PLACE = ['no-consent', 'off-duty', 'denied', 'no-fix'] as const;
export type NoPlace = (typeof NO_PLACE)[number];

/** Where a rep was, in a fact that may tell it. Phones never send `placeRemoved`: whoever takes a point out says so there. */
export const whereabouts = {
  place: v.nullable(Place),
  placeRemoved: v.optional(v.picklist(PLACE_REMOVED)),
};

interface Somewhere {
  readonly at: Instant;
  readonly place: Place | null;
}

export const tellsPlace = <T extends object>(fact: T): fact is T & Somewhere =>
  'place' in fact && typeof fact.place === 'object' && fact.place !== null;

/** The fact without its point, and why it has none. What tells no point is as it was. */
export const withoutPlace = <T extends object>(fact: T, why: PlaceRemoved): T =>
  tellsPlace(fact) ? { ...fact, place: null, placeRemoved: why } : fact;
