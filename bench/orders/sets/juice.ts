import { join } from 'node:path';
import { randomOf, wholeBetween } from '../random.ts';
import { promotionMark, type DemandSet, type Series } from '../series.ts';
import { rowsOf } from './table.ts';

/** Fluid ounces in the unit that is sold. */
const OUNCES = 64;

/** A price is usual when it is among the higher ones of so many weeks before; a quarter of them may have been higher still. */
const WEEKS_BEFORE = 13;
const USUAL_AT = 0.75;
/** Off the usual price, hundredths, from which on a week is one of promotion though no deal is noted. */
const CUT = 10;

/**
 * Weekly movement of orange juice in 42 stores, with prices, deals and features, each week spread over its days by chance. A week
 * that is missing in the table has no demand. How deep a price is cut is reckoned from the prices of the weeks before it.
 */
export function juice(folder: string, seed: number): DemandSet {
  const rows = [...rowsOf(join(folder, 'orange_juice_weekly.csv.gz'))].map(
    ([store, brand, week, ounces, price, deal, feature]) => ({
      store: store!,
      product: `juice-${brand}`,
      week: Number(week),
      units: Math.round(Number(ounces) / OUNCES),
      price: Number(price),
      isFeatured: Number(feature) > 0,
      isDeal: Number(deal) > 0,
    }),
  );
  const first = rows.reduce((least, { week }) => Math.min(least, week), Infinity);
  const days = 7 * (rows.reduce((most, { week }) => Math.max(most, week), first) - first + 1);
  const stores = new Map<string, Map<string, Series>>();
  const prices = new Map<Series, number[]>();
  for (const { store, product, week, units, price, isFeatured, isDeal } of rows.sort((a, b) => a.week - b.week)) {
    const shelf = stores.get(store) ?? new Map<string, Series>();
    stores.set(store, shelf);
    const series = shelf.get(product) ?? { product, demand: new Int32Array(days), promotion: new Uint8Array(days) };
    shelf.set(product, series);
    const monday = 7 * (week - first);
    const random = randomOf(`juice ${seed} ${store} ${product} ${week}`);
    for (let i = 0; i < units; i++) series.demand[monday + wholeBetween(random, 0, 6)]! += 1;
    const before = prices.get(series) ?? [];
    const cut = cutOf(price, before);
    if (isFeatured || isDeal || (cut !== null && cut >= CUT))
      series.promotion.fill(promotionMark(isFeatured ? 'feature' : 'price', cut), monday, monday + 7);
    prices.set(series, [...before, price].slice(-WEEKS_BEFORE));
  }
  return {
    name: 'juice',
    days,
    outlets: Array.from(stores, ([name, shelf]) => ({ name, series: [...shelf.values()] })),
  };
}

/** Hundredths off the usual price; null where there is none yet. */
function cutOf(price: number, before: readonly number[]): number | null {
  if (before.length < WEEKS_BEFORE / 2) return null;
  const usual = before.toSorted((a, b) => a - b)[Math.floor(USUAL_AT * (before.length - 1))]!;
  return 100 * (1 - price / usual);
}
