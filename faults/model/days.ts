import { plusDays, type Day } from '../../core/base/day.ts';

export const DAY_MS = 86_400_000;

const known = new Map<number, Day>();

/** The day of a moment, some days on or back. The model's organisation lives in UTC: asking a zone costs more than all the rest. */
export function dayAt(now: number, days = 0): Day {
  const n = Math.floor(now / DAY_MS) + days;
  const found = known.get(n);
  if (found) return found;
  const day = plusDays('1970-01-01' as Day, n);
  known.set(n, day);
  return day;
}
