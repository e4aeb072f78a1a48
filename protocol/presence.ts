import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import { Instant } from '../core/base/instant.ts';
import type { Place } from '../core/base/place.ts';
import { Note } from '../core/base/text.ts';
import { ROLES } from '../core/base/role.ts';
import type { Person } from '../core/plan/person.ts';
import { DOOR_ANSWERS, type DoorStanding } from '../core/visit/door.ts';
import type { NoPlace, PlaceRemoved } from '../core/privacy/whereabouts.ts';

export type PresenceWord = (typeof DOOR_ANSWERS)[number];

/** How a rep was at the door: computed from his point, or said by hand. */
export interface Presence {
  readonly standing: DoorStanding;
  readonly metres: number | null;
  readonly accuracy: number | null;
  readonly manual: NoPlace | null;
  readonly answer: PresenceWord | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
  readonly note: string;
}

/** POST /v1/desk/visits/:visit/presence */
export const PresenceDecision = v.strictObject({ answer: v.picklist(DOOR_ANSWERS), note: Note });
export type PresenceDecision = v.InferOutput<typeof PresenceDecision>;

/** A point of a visit, or why it is not there any more. */
export interface VisitPoint {
  readonly kind: 'checked-in' | 'photo-taken' | 'visit-closed';
  readonly at: Instant;
  readonly place: Place | null;
  readonly removed: PlaceRemoved | null;
}

/** POST /v1/desk/visits/:visit/places: whoever asks leaves a row that the rep sees. */
export interface VisitPlaces {
  readonly outlet: Place | null;
  readonly radius: number;
  readonly points: readonly VisitPoint[];
}

export const VIEWS_SHOWN_MAX = 200;

/** GET /v1/privacy/views: who looked at the points of the person who asks, newest first. */
export const PlaceViews = v.strictObject({
  asOf: Instant,
  /** More than are shown. */
  hasMore: v.boolean(),
  views: v.array(
    v.strictObject({
      id: Id,
      at: Instant,
      viewer: v.string(),
      role: v.picklist(ROLES),
      outlet: v.nullable(v.string()),
      day: v.string(),
    }),
  ),
});
export type PlaceViews = v.InferOutput<typeof PlaceViews>;

/** One row of what the desk may look through: who opened whose points. */
export interface PlaceViewRow {
  readonly id: Id;
  readonly at: Instant;
  readonly viewer: Pick<Person, 'name' | 'role'>;
  readonly rep: Pick<Person, 'id' | 'name'>;
  readonly visit: Id;
  readonly outlet: string | null;
  readonly day: Day;
}

/** GET /v1/desk/place-views */
export interface PlaceViewList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly rows: readonly PlaceViewRow[];
}
