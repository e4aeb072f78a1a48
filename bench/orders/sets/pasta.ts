import { join } from 'node:path';
import { randomOf } from '../random.ts';
import { promotionMark, type DemandSet, type Series } from '../series.ts';
import { dayNumber, rowsOf } from './table.ts';

/** The table says that there was a promotion, and not what kind. */
const FLAGGED = promotionMark('price', null);

/** Six outlets thinned from one store: each unit that was sold there is asked for here with such a chance. */
const SHARES = [0.6, 0.3, 0.15, 0.08, 0.04, 0.02];

/** Daily sales of pasta in one grocery, with its promotions, as six outlets from fast to very slow. */
export function pasta(folder: string, seed: number): DemandSet {
  const rows = [...rowsOf(join(folder, 'pasta_daily.csv.gz'))].map(([date, product, quantity, promotion]) => ({
    day: dayNumber(date!),
    product: product!,
    quantity: Number(quantity),
    promotion: promotion === '1',
  }));
  const first = rows.reduce((least, { day }) => Math.min(least, day), Infinity);
  const days = rows.reduce((most, { day }) => Math.max(most, day), first) - first + 1;
  const store = new Map<string, Series>();
  for (const { day, product, quantity, promotion } of rows) {
    const series = store.get(product) ?? { product, demand: new Int32Array(days), promotion: new Uint8Array(days) };
    store.set(product, series);
    series.demand[day - first] = quantity;
    if (promotion) series.promotion[day - first] = FLAGGED;
  }
  const outlets = SHARES.map((share, i) => ({
    name: `${i}`,
    series: Array.from(store.values(), (series) => thinned(series, share, `pasta ${seed} ${i} ${series.product}`)),
  }));
  return { name: 'pasta', days, outlets };
}

function thinned({ product, demand, promotion }: Series, share: number, name: string): Series {
  const random = randomOf(name);
  const kept = demand.map((quantity) => {
    let units = 0;
    for (let i = 0; i < quantity; i++) if (random() < share) units++;
    return units;
  });
  return { product, demand: kept, promotion };
}
