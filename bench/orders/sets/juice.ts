import { join } from 'node:path';
import { randomOf, wholeBetween } from '../random.ts';
import type { DemandSet, Series } from '../series.ts';
import { rowsOf } from './table.ts';

/** Fluid ounces in the unit that is sold. */
const OUNCES = 64;

/**
 * Weekly movement of orange juice in 42 stores, with deals and features, each week spread over its days by chance. A week
 * that is missing in the table has no demand.
 */
export function juice(folder: string, seed: number): DemandSet {
  const rows = [...rowsOf(join(folder, 'orange_juice_weekly.csv.gz'))].map(
    ([store, brand, week, ounces, , deal, feature]) => ({
      store: store!,
      product: `juice-${brand}`,
      week: Number(week),
      units: Math.round(Number(ounces) / OUNCES),
      promotion: Number(feature) > 0 ? 2 : Number(deal) > 0 ? 1 : 0,
    }),
  );
  const first = rows.reduce((least, { week }) => Math.min(least, week), Infinity);
  const days = 7 * (rows.reduce((most, { week }) => Math.max(most, week), first) - first + 1);
  const stores = new Map<string, Map<string, Series>>();
  for (const { store, product, week, units, promotion } of rows) {
    const shelf = stores.get(store) ?? new Map<string, Series>();
    stores.set(store, shelf);
    const series = shelf.get(product) ?? { product, demand: new Int32Array(days), promotion: new Uint8Array(days) };
    shelf.set(product, series);
    const monday = 7 * (week - first);
    const random = randomOf(`juice ${seed} ${store} ${product} ${week}`);
    for (let i = 0; i < units; i++) series.demand[monday + wholeBetween(random, 0, 6)]! += 1;
    if (promotion) series.promotion.fill(promotion, monday, monday + 7);
  }
  return {
    name: 'juice',
    days,
    outlets: Array.from(stores, ([name, shelf]) => ({ name, series: [...shelf.values()] })),
  };
}
