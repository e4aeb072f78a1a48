import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { Id } from '../../base/id.ts';
import { ProductId } from '../../catalog/product.ts';
import type { DemandState, OutletDemand, PairDemand, Pool, ProductDemand, Ratio } from './demand-state.ts';
import { SIZE_CLASSES, type Tail } from './tail.ts';

/** Counts up when the engine would learn otherwise or its numbers mean something else. */
export const DEMAND_VERSION = 1;

const Real = v.pipe(v.number(), v.finite());
const numbers = (length: number) => v.pipe(v.array(Real), v.length(length));

/** The last visit of an outlet that was learnt. */
export const LastLearnt = v.strictObject({ visit: Id, day: Day });
export type LastLearnt = v.InferOutput<typeof LastLearnt>;

/** What the engine knows of one outlet, as short as it travels; the order of the numbers stands in `pairNumbers`. */
export const OutletSnapshot = v.strictObject({
  version: Real,
  outlet: Id,
  last: LastLearnt,
  day: Real,
  size: numbers(2),
  pairs: v.record(ProductId, v.pipe(v.array(v.nullable(Real)), v.length(10))),
});
export type OutletSnapshot = v.InferOutput<typeof OutletSnapshot>;

/** What it knows of all products. */
export const PoolSnapshot = v.strictObject({
  version: Real,
  all: numbers(10),
  tails: v.pipe(v.array(v.array(Real)), v.length(SIZE_CLASSES)),
  products: v.record(ProductId, numbers(9)),
});
export type PoolSnapshot = v.InferOutput<typeof PoolSnapshot>;

const entries = <T, U>(of: Readonly<Record<string, T>>, each: (one: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(of).map(([key, one]) => [key, each(one)]));
const two = ({ over, under }: Ratio): [number, number] => [over, under];
const ratio = (numbers: readonly (number | null)[], at: number): Ratio => ({
  over: numbers[at]!,
  under: numbers[at + 1]!,
});

const pairNumbers = (p: PairDemand): (number | null)[] => [
  p.day,
  p.counted,
  p.delivered,
  p.removed,
  p.firstDelivery,
  p.seen,
  ...two(p.taste),
  ...two(p.spread),
];
const pairFrom = (n: readonly (number | null)[]): PairDemand => ({
  day: n[0]!,
  counted: n[1]!,
  delivered: n[2]!,
  removed: n[3]!,
  firstDelivery: n[4]!,
  seen: n[5]!,
  taste: ratio(n, 6),
  spread: ratio(n, 8),
});

const productNumbers = (p: ProductDemand): number[] => [
  p.day,
  ...[p.perDay, p.price, p.feature, p.spread].flatMap(two),
];
const productFrom = (n: readonly number[]): ProductDemand => ({
  day: n[0]!,
  perDay: ratio(n, 1),
  price: ratio(n, 3),
  feature: ratio(n, 5),
  spread: ratio(n, 7),
});

export const outletSnapshot = (outlet: Id, of: OutletDemand, last: LastLearnt): OutletSnapshot => ({
  version: DEMAND_VERSION,
  outlet,
  last,
  day: of.day,
  size: two(of.size),
  pairs: entries(of.pairs, pairNumbers),
});

export const outletFrom = ({ day, size, pairs }: OutletSnapshot): OutletDemand => ({
  day,
  size: ratio(size, 0),
  pairs: entries(pairs, pairFrom),
});

export const poolSnapshot = (pool: Pool): PoolSnapshot => ({
  version: DEMAND_VERSION,
  all: [pool.perDay, pool.price, pool.feature, pool.spread, pool.unlikePromotions].flatMap(two),
  tails: pool.tails.map(({ seen, steps }) => [seen, ...steps]),
  products: entries(pool.products, productNumbers),
});

export const poolFrom = ({ all, tails, products }: PoolSnapshot): Pool => ({
  perDay: ratio(all, 0),
  price: ratio(all, 2),
  feature: ratio(all, 4),
  spread: ratio(all, 6),
  unlikePromotions: ratio(all, 8),
  tails: tails.map(([seen, ...steps]): Tail => ({ seen: seen!, steps })),
  products: entries(products, productFrom),
});

const DIGITS = 6;
const short = (n: number): number => Number(n.toPrecision(DIGITS));
const shortRatio = ({ over, under }: Ratio): Ratio => ({ over: short(over), under: short(under) });

/** [O40] What was learnt of these products in this outlet since `before`, kept to six digits. */
export function shortened(
  before: DemandState,
  { pool, outlets }: DemandState,
  outlet: string,
  touched: Iterable<ProductId>,
): DemandState {
  const here = outlets[outlet]!;
  const pairs = { ...here.pairs };
  const products = { ...pool.products };
  for (const id of touched) {
    const [pair, product] = [pairs[id], products[id]];
    if (pair) pairs[id] = { ...pair, taste: shortRatio(pair.taste), spread: shortRatio(pair.spread) };
    if (product) {
      const { day, perDay, price, feature, spread } = product;
      const [a, b, c, d] = [perDay, price, feature, spread].map(shortRatio) as [Ratio, Ratio, Ratio, Ratio];
      products[id] = { day, perDay: a, price: b, feature: c, spread: d };
    }
  }
  return {
    pool:
      pool === before.pool
        ? pool
        : {
            perDay: shortRatio(pool.perDay),
            price: shortRatio(pool.price),
            feature: shortRatio(pool.feature),
            spread: shortRatio(pool.spread),
            unlikePromotions: shortRatio(pool.unlikePromotions),
            tails: pool.tails.map((tail, i) =>
              tail === before.pool.tails[i] ? tail : { seen: short(tail.seen), steps: tail.steps.map(short) },
            ),
            products,
          },
    outlets: { ...outlets, [outlet]: { ...here, size: shortRatio(here.size), pairs } },
  };
}
