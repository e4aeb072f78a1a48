import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { Id } from '../../base/id.ts';
import { ProductId } from '../../catalog/product.ts';
import { PROMOTION_SORTS, type PromotionSort } from './days.ts';
import type { DemandState, OutletDemand, PairDemand, Pool, ProductDemand, Ratio, Times } from './demand-state.ts';
import { SIZE_CLASSES, type Tail } from './tail.ts';

/** Counts up when the engine would learn otherwise or its numbers mean something else. */
export const DEMAND_VERSION = 2;

const Real = v.pipe(v.number(), v.finite());
const numbers = (length: number) => v.pipe(v.array(Real), v.length(length));
/** So many numbers, and after them three for each sort of promotion that was seen. */
const numbersAndTimes = (length: number) =>
  v.pipe(
    v.array(Real),
    v.check((all) => all.length >= length && (all.length - length) % 3 === 0, 'length'),
  );

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
  all: numbersAndTimes(8),
  tails: v.pipe(v.array(v.array(Real)), v.length(SIZE_CLASSES)),
  products: v.record(ProductId, numbersAndTimes(5)),
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

const sortsOf = (times: Times): [PromotionSort, Ratio][] => Object.entries(times) as [PromotionSort, Ratio][];
const timesNumbers = (times: Times): number[] =>
  sortsOf(times).flatMap(([sort, of]) => [PROMOTION_SORTS.indexOf(sort), ...two(of)]);
const timesFrom = (n: readonly number[], from: number): Times => {
  const times: Times = {};
  for (let at = from; at < n.length; at += 3) times[PROMOTION_SORTS[n[at]!]!] = ratio(n, at + 1);
  return times;
};

const productNumbers = (p: ProductDemand): number[] => [
  p.day,
  ...two(p.perDay),
  ...two(p.spread),
  ...timesNumbers(p.times),
];
const productFrom = (n: readonly number[]): ProductDemand => ({
  day: n[0]!,
  perDay: ratio(n, 1),
  times: timesFrom(n, 5),
  spread: ratio(n, 3),
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
  all: [
    ...[pool.perDay, pool.spread, pool.unlikePromotions, pool.unlikeTastes].flatMap(two),
    ...timesNumbers(pool.times),
  ],
  tails: pool.tails.map(({ seen, steps, beyond }) => [seen, beyond.logs, beyond.seen, ...steps]),
  products: entries(pool.products, productNumbers),
});

export const poolFrom = ({ all, tails, products }: PoolSnapshot): Pool => ({
  perDay: ratio(all, 0),
  times: timesFrom(all, 8),
  spread: ratio(all, 2),
  unlikePromotions: ratio(all, 4),
  unlikeTastes: ratio(all, 6),
  tails: tails.map(([seen, logs, far, ...steps]): Tail => ({
    seen: seen!,
    steps,
    beyond: { logs: logs!, seen: far! },
  })),
  products: entries(products, productFrom),
});

const DIGITS = 6;
const short = (n: number): number => Number(n.toPrecision(DIGITS));
const shortRatio = ({ over, under }: Ratio): Ratio => ({ over: short(over), under: short(under) });
const shortTimes = (times: Times): Times =>
  Object.fromEntries(sortsOf(times).map(([sort, of]) => [sort, shortRatio(of)])) as Times;
const shortTail = ({ seen, steps, beyond }: Tail): Tail => ({
  seen: short(seen),
  steps: steps.map(short),
  beyond: { logs: short(beyond.logs), seen: short(beyond.seen) },
});

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
      const { day, perDay, times, spread } = product;
      products[id] = { day, perDay: shortRatio(perDay), times: shortTimes(times), spread: shortRatio(spread) };
    }
  }
  return {
    pool:
      pool === before.pool
        ? pool
        : {
            perDay: shortRatio(pool.perDay),
            times: shortTimes(pool.times),
            spread: shortRatio(pool.spread),
            unlikePromotions: shortRatio(pool.unlikePromotions),
            unlikeTastes: shortRatio(pool.unlikeTastes),
            tails: pool.tails.map((tail, i) => (tail === before.pool.tails[i] ? tail : shortTail(tail))),
            products,
          },
    outlets: { ...outlets, [outlet]: { ...here, size: shortRatio(here.size), pairs } },
  };
}
