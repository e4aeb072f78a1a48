import { daysBetween, type Day } from '../base/day.ts';

/** green <1/3 of life gone, yellow up to 2/3, orange beyond, red near its end, black expired. */
export type Freshness = 'green' | 'yellow' | 'orange' | 'red' | 'black';

/** Days before the end from which goods are near expiry: 45 for a year and more, 20 from half a year, 15 from 90 days, else a tenth. */
export function nearExpiryDays(shelfLifeDays: number): number {
  if (shelfLifeDays >= 365) return 45;
  if (shelfLifeDays >= 180) return 20;
  if (shelfLifeDays >= 90) return 15;
  return Math.ceil(shelfLifeDays / 10);
}

/** How fresh goods made on `produced` are on `on`. The last day of the shelf life is still good. */
export function freshness(produced: Day, shelfLifeDays: number, on: Day): Freshness {
  const age = daysBetween(produced, on);
  if (age > shelfLifeDays) return 'black';
  if (shelfLifeDays - age <= nearExpiryDays(shelfLifeDays)) return 'red';
  if (age * 3 > shelfLifeDays * 2) return 'orange';
  return age * 3 >= shelfLifeDays ? 'yellow' : 'green';
}
