import type { Series } from '../series.ts';

export interface Sale {
  readonly day: number;
  readonly product: string;
  readonly quantity: number;
}

/** Sales added up by product and day, from the first day of all to the last; without promotions. */
export function dailyOf(sales: readonly Sale[]): { readonly days: number; readonly series: readonly Series[] } {
  const first = sales.reduce((least, { day }) => Math.min(least, day), Infinity);
  const days = sales.reduce((most, { day }) => Math.max(most, day), first) - first + 1;
  const all = new Map<string, Series>();
  const promotion = new Uint8Array(days);
  for (const { day, product, quantity } of sales) {
    const series = all.get(product) ?? { product, demand: new Int32Array(days), promotion };
    all.set(product, series);
    series.demand[day - first]! += quantity;
  }
  return { days, series: [...all.values()] };
}
