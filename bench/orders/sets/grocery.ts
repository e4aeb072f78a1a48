import { join } from 'node:path';
import { firstScoredDay, unitsBetween, type DemandSet } from '../series.ts';
import { dailyOf } from './daily.ts';
import { dayNumber, rowsOf } from './table.ts';

/** Sold by the thousandth of a gallon, not by the pack. */
const NOT_PACKED = new Set(['FUEL', 'MISCELLANEOUS']);
/** Units a year, as the days of the warm-up show them: what came later may not choose. */
const LEAST_A_YEAR = 40;

/** Lines of receipts of a chain, taken as those of one small shop. */
export function grocery(folder: string): DemandSet {
  const sales = [...rowsOf(join(folder, 'grocery_sample.csv.gz'))]
    .filter(([, , , department]) => !NOT_PACKED.has(department!))
    .map(([date, , product, , , quantity]) => ({
      day: dayNumber(date!),
      product: product!,
      quantity: Number(quantity),
    }));
  const { days, series } = dailyOf(sales);
  const warm = firstScoredDay(days);
  const chosen = series.filter((s) => unitsBetween(s.demand, 0, warm) >= (LEAST_A_YEAR * warm) / 365);
  return { name: 'grocery', days, outlets: [{ name: 'shop', series: chosen }] };
}
