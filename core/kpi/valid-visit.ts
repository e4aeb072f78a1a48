import { millisecondsOf } from '../base/instant.ts';
import { presenceIn, type Door } from '../visit/door.ts';
import type { VisitSummary } from '../visit/summary.ts';

/** The shortest time in a shop that makes a visit, minutes. */
export const VALID_MINUTES = 3;

/** [K44] Was this a valid visit (有效拜访)? `door`: how it began; null where nobody checked in. */
export const isValid = (
  { state, purpose, isWhole, checkedInAt, endedAt }: VisitSummary,
  door: Pick<Door, 'standing' | 'answer'> | null,
): boolean =>
  state === 'completed' &&
  purpose !== 'phone' &&
  isWhole &&
  door !== null &&
  presenceIn(door) === 'there' &&
  checkedInAt !== null &&
  endedAt !== null &&
  millisecondsOf(endedAt) - millisecondsOf(checkedInAt) >= VALID_MINUTES * 60_000;
