import { daysBetween, plusDays, type Day } from '../base/day.ts';

/** 新鲜, 可售, 该动, 临期, 过期 */
export const FRESHNESS = ['green', 'yellow', 'orange', 'red', 'black'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** [F2] Days before expiry from which goods are near it: the longer they live, the earlier. The first row that fits holds. */
export const NEAR_EXPIRY = [
  { lifeFrom: 365, days: 45 },
  { lifeFrom: 180, days: 20 },
  { lifeFrom: 90, days: 15 },
  { lifeFrom: 30, days: 10 },
  { lifeFrom: 16, days: 5 },
  { lifeFrom: 0, days: 2 },
] as const;

export const nearExpiryDays = (shelfLifeDays: number): number =>
  NEAR_EXPIRY.find((row) => shelfLifeDays >= row.lifeFrom)!.days;

/** The last day on which it may be sold. */
export const lastDayOf = (produced: Day, shelfLifeDays: number): Day => plusDays(produced, shelfLifeDays);

/** [F1] How fresh goods of a production date are on a day. */
export function freshness(produced: Day, shelfLifeDays: number, on: Day): Freshness {
  const age = daysBetween(produced, on);
  const left = shelfLifeDays - age;
  if (left < 0) return 'black';
  if (left <= nearExpiryDays(shelfLifeDays)) return 'red';
  if (age * 3 < shelfLifeDays) return 'green';
  return age * 3 <= shelfLifeDays * 2 ? 'yellow' : 'orange';
}
