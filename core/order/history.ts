import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { DAY_PARTS } from '../base/day-part.ts';
import { Id } from '../base/id.ts';
import { Amount, Money } from '../base/money.ts';
import { Quantity } from '../base/quantity.ts';
import { Code } from '../base/text.ts';
import { ProductId } from '../catalog/product.ts';
import { Account } from './account/account.ts';
import { ShortLine } from './life/short.ts';
import { isVoid, ORDER_STATES } from './life/state.ts';
import { RETURN_REASONS, RETURN_STATES, RETURN_WISHES } from './returns/return.ts';

/** How many past visits an outlet's history keeps. */
export const HISTORY_VISITS = 6;

const Amounts = v.record(ProductId, Quantity);

/** What past visits and deliveries leave behind for the next one: the stock-and-sales table of the customer card. */
export const OutletHistory = v.strictObject({
  outlet: Id,
  /** Newest first, at most `HISTORY_VISITS`. A product that was not counted has no entry in `stock`. */
  visits: v.array(
    v.strictObject({
      visit: Id,
      day: Day,
      rep: Id,
      outcome: v.nullable(v.string()),
      stock: Amounts,
      /** Expired or damaged packs found, per product: they left the stock without being sold. */
      removed: Amounts,
      /** What was looked at and not counted, and how it looked; what was only taken over from the time before is not here. */
      seen: v.record(ProductId, v.picklist(['present', 'low'])),
      /** What was noted of others' goods. */
      competitors: v.array(v.strictObject({ brand: v.string(), product: v.string(), price: v.nullable(Amount) })),
      ordered: Amounts,
      total: v.nullable(Money),
      /** What the rep meant to do otherwise next time, and when to come; null when he said nothing. */
      next: v.nullable(v.strictObject({ text: v.string(), time: v.nullable(v.picklist(DAY_PARTS)) })),
    }),
  ),
  /** Newest first: what was handed over. */
  deliveries: v.array(v.strictObject({ order: Id, day: Day, lines: Amounts })),
  /** Newest first, at most `HISTORY_VISITS`: where each order stands, and what was said when it came there, and what its distributor was short of. */
  orders: v.array(
    v.strictObject({
      order: Id,
      day: Day,
      total: Money,
      state: v.picklist(ORDER_STATES),
      comment: v.string(),
      short: v.array(ShortLine),
    }),
  ),
  /** Newest first, at most `HISTORY_VISITS`: goods that go back, where that stands, and what was said when it came there. */
  returns: v.array(
    v.strictObject({
      return: Id,
      day: Day,
      reason: v.picklist(RETURN_REASONS),
      wish: v.picklist(RETURN_WISHES),
      state: v.picklist(RETURN_STATES),
      /** At the price that was paid; null where that is not known. */
      value: v.nullable(Amount),
      comment: v.string(),
      lines: Amounts,
    }),
  ),
  /** What is owed, item by item; null while nothing has come or been paid since the balance was brought in. */
  account: v.nullable(Account),
  /** Ordered and still to come; `total` is what that costs. */
  onTheWay: v.array(v.strictObject({ order: Id, day: Day, total: Money, lines: Amounts })),
  /** What the shop has had of schemes that still run. */
  had: v.array(v.strictObject({ order: Id, scheme: Code, rounds: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
});
export type OutletHistory = v.InferOutput<typeof OutletHistory>;

export const noHistory = (outlet: Id): OutletHistory => ({
  outlet,
  visits: [],
  deliveries: [],
  orders: [],
  returns: [],
  account: null,
  onTheWay: [],
  had: [],
});

/** [O27] Products that this shop has had: seen in stock, delivered, or on the way. One that was only ever found missing is none. */
export function handledProducts(history: OutletHistory): ReadonlySet<ProductId> {
  const amounts = [
    ...history.visits.map((v) => v.stock),
    ...history.deliveries.map((d) => d.lines),
    ...history.onTheWay.map((o) => o.lines),
  ];
  return new Set(
    amounts.flatMap((of) =>
      Object.entries(of)
        .filter(([, quantity]) => quantity > 0)
        .map(([product]) => product),
    ),
  );
}

/** [G6] Has this shop ordered anything beside this order? What came to nothing is no order. */
export const hasOrdered = ({ orders, onTheWay, deliveries }: OutletHistory, except: Id | null): boolean =>
  orders.some((one) => one.order !== except && !isVoid(one.state)) ||
  [...onTheWay, ...deliveries].some((one) => one.order !== except);

/** [Q9] Rounds that a shop has had of each scheme in other orders than this one. */
export function roundsHad({ had }: Pick<OutletHistory, 'had'>, except: Id | null): ReadonlyMap<string, number> {
  const rounds = new Map<string, number>();
  for (const one of had) if (one.order !== except) rounds.set(one.scheme, (rounds.get(one.scheme) ?? 0) + one.rounds);
  return rounds;
}
