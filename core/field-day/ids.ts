import { day } from '../base/day.ts';
import { instant, instantOf, millisecondsOf, type Instant } from '../base/instant.ts';
import type { Id } from '../base/id.ts';

/** An id that a reader recognises: the n-th of the field day. */
export const anId = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const VISIT = anId(1);
export const OUTLET = anId(2);
export const REP = anId(3);

/** A Wednesday in Shanghai, at noon. */
export const today = day('2026-11-25');
export const noon = instant('2026-11-25T04:00:00Z');
export const minutesAfter = (from: Instant, minutes: number): Instant =>
  instantOf(millisecondsOf(from) + minutes * 60_000);
