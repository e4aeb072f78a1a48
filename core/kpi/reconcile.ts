import { sumOf, type Money } from '../base/money.ts';
import { lineValue, type Order } from '../order/order.ts';

/** The orders of a day against the lines that were agreed in its visits. */
export interface Reconciliation {
  readonly orders: number;
  readonly lines: number;
  readonly total: Money;
  readonly ofLines: Money;
  readonly isEqual: boolean;
}

/** [K30] */
export function reconcile(orders: readonly Pick<Order, 'lines' | 'total'>[]): Reconciliation {
  const total = sumOf(orders.map((order) => order.total));
  const lines = orders.flatMap((order) => order.lines);
  const ofLines = sumOf(lines.map(lineValue));
  return { orders: orders.length, lines: lines.length, total, ofLines, isEqual: total === ofLines };
}
