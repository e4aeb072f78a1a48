import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { metresBetween, nearness } from '../base/distance.ts';
import { Id } from '../base/id.ts';
import { Note } from '../base/text.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { CheckedIn } from './facts.ts';

/** 店内, 店外, 说不准, 手动 */
export const DOOR_STANDINGS = ['inside', 'outside', 'unknown', 'manual'] as const;
export type DoorStanding = (typeof DOOR_STANDINGS)[number];

/** What the desk says of a check-in by hand or away from the shop. */
export const DOOR_ANSWERS = ['confirmed', 'doubted'] as const;

/** How a visit began at the door, and what the desk has said of it; null while it has said nothing. */
export const Door = v.strictObject({
  visit: Id,
  day: Day,
  standing: v.picklist(DOOR_STANDINGS),
  metres: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  answer: v.nullable(v.picklist(DOOR_ANSWERS)),
  note: Note,
});
export type Door = v.InferOutput<typeof Door>;

/** Where a rep stood when he checked in. Without a point it was by hand. */
export function standingAt(
  { place }: Pick<CheckedIn, 'place'>,
  of: { readonly place: Outlet['place']; readonly radius: number },
): Pick<Door, 'standing' | 'metres'> {
  if (!place) return { standing: 'manual', metres: null };
  return {
    standing: nearness(of.place, place, of.radius),
    metres: of.place ? Math.round(metresBetween(of.place, place)) : null,
  };
}

export const needsWord = ({ standing }: Pick<Door, 'standing'>): boolean =>
  standing === 'outside' || standing === 'manual';

/** [V55] Was the rep there? `waits` until the desk has said so of a check-in by hand or away from the shop. */
export function presenceIn(door: Pick<Door, 'standing' | 'answer'>): 'there' | 'waits' | 'doubted' {
  if (door.answer === 'doubted') return 'doubted';
  return needsWord(door) && door.answer === null ? 'waits' : 'there';
}
