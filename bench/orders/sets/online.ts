import { join } from 'node:path';
import { firstScoredDay, type DemandSet } from '../series.ts';
import { dailyOf } from './daily.ts';
import { dayNumber, rowsOf } from './table.ts';

/** Days with demand in the warm-up (25 in the whole year, as a part of it). */
const LEAST_DAYS = 15;

/** Lines of a wholesaler's customers, taken as the demand of one shop: rare, with single huge lines. Returns are left out. */
export function online(folder: string): DemandSet {
  const sales = [...rowsOf(join(folder, 'online_retail.csv.gz'))]
    .map(([date, , product, quantity]) => ({ day: dayNumber(date!), product: product!, quantity: Number(quantity) }))
    .filter(({ quantity }) => quantity > 0);
  const { days, series } = dailyOf(sales);
  const warm = firstScoredDay(days);
  const chosen = series.filter((s) => s.demand.subarray(0, warm).filter((units) => units > 0).length >= LEAST_DAYS);
  return { name: 'online', days, outlets: [{ name: 'shop', series: chosen }] };
}
