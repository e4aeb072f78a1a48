import { dayOf, timeOf, type Day, type Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';

/** The clock of an instant, on the day of whatever page it stands. */
export type Clock = (at: Instant) => string;

/** The clock of an instant; with its date where that is another day than the one on the page. */
export function clockOn(day: Day, at: Instant, zone: Zone): string {
  const on = dayOf(at, zone);
  return on === day ? timeOf(at, zone) : `${shortDay(on)} ${timeOf(at, zone)}`;
}

/** 11-25; with its year where that is not this year's page. */
export const shortDay = (day: Day, beside?: Day): string =>
  beside !== undefined && beside.slice(0, 4) !== day.slice(0, 4) ? day : day.slice(5);
