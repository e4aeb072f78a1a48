import * as v from 'valibot';
import { dayOf, timeOf, type Day, type Zone } from '../base/day.ts';
import type { Instant } from '../base/instant.ts';

/** The clock on a wall, '08:30'; '24:00' is the end of a day. */
export const ClockTime = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** When a day of work begins and ends. An end before the beginning is of the next morning. */
export const Hours = v.pipe(
  v.strictObject({ from: ClockTime, to: ClockTime }),
  v.check(({ from, to }) => from !== to, 'no-hours'),
);
export type Hours = v.InferOutput<typeof Hours>;

export interface Duty {
  readonly hours: Hours;
  readonly zone: Zone;
  /** Days on which nobody works. */
  readonly closedDays: readonly Day[];
}

/** [PV2] Is somebody at work at this moment? */
export function isOnDuty(at: Instant, { hours: { from, to }, zone, closedDays }: Duty): boolean {
  if (closedDays.includes(dayOf(at, zone))) return false;
  const time = timeOf(at, zone);
  return from < to ? time >= from && time < to : time >= from || time < to;
}
