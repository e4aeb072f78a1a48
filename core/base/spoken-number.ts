import type { Day } from './day.ts';
import type { Id } from './id.ts';

/** A number that a shop can quote on the telephone: the day, and the end of the thing's id. */
export const spokenNumber = (id: Id, day: Day): string =>
  `${day.slice(2).replaceAll('-', '')}-${id.slice(-4).toUpperCase()}`;
