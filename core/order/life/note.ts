import type { Day } from '../../base/day.ts';
import { minus, share, sumOf, type Money } from '../../base/money.ts';
import { NONE, units, type Quantity } from '../../base/quantity.ts';
import { valueAt, type Price } from '../../catalog/price.ts';
import type { ProductId } from '../../catalog/product.ts';
import type { Order, OrderLine } from '../order.ts';
import { openLines, type DeliveredLine } from './delivery.ts';

/** One line of a delivery note: the goods of one batch, what of them is paid for, and what that is. */
export interface NoteLine {
  readonly product: ProductId;
  readonly paid: Quantity;
  readonly free: Quantity;
  readonly price: Price;
  /** What schemes and discounts take off what is paid for. */
  readonly off: Money;
  readonly value: Money;
  readonly batch: string;
  readonly produced: Day | null;
}

/** 装送单: what goes over the counter with one part of a delivery. */
export interface DeliveryNote {
  readonly part: number;
  /** How many parts there are; null while something is still to come after this one. */
  readonly parts: number | null;
  /** When it was handed over; null: it is still to be. */
  readonly day: Day | null;
  readonly lines: readonly NoteLine[];
  readonly total: Money;
}

/** One part of a delivery as it was handed over. */
export interface DeliveryPart {
  readonly part: number;
  readonly day: Day;
  readonly lines: readonly DeliveredLine[];
}

/**
 * [OL14] The note of one part, or of what is still to come (part null), with the batch left open. Null where there is no such
 * part, or nothing is to come.
 */
export function deliveryNote(
  order: Pick<Order, 'lines'>,
  deliveries: readonly DeliveryPart[],
  part: number | null,
): DeliveryNote | null {
  const missing = openLines(order, linesOf(deliveries)).filter((line) => line.missing > NONE);
  const isAll = missing.length === 0;
  if (part === null) {
    if (isAll) return null;
    const lines = missing.map((line) => ({ product: line.product, quantity: line.missing, batch: '', produced: null }));
    const next = (deliveries.at(-1)?.part ?? 0) + 1;
    return { part: next, parts: next, day: null, ...priced(order, linesOf(deliveries), lines) };
  }
  const wanted = deliveries.find((one) => one.part === part);
  if (!wanted) return null;
  const earlier = linesOf(deliveries.filter((one) => one.part < part));
  return { part, parts: isAll ? deliveries.length : null, day: wanted.day, ...priced(order, earlier, wanted.lines) };
}

const linesOf = (deliveries: readonly DeliveryPart[]): DeliveredLine[] => deliveries.flatMap((one) => one.lines);

function priced(
  order: Pick<Order, 'lines'>,
  earlier: readonly DeliveredLine[],
  handed: readonly DeliveredLine[],
): Pick<DeliveryNote, 'lines' | 'total'> {
  const came = new Map<ProductId, number>();
  for (const one of earlier) came.set(one.product, (came.get(one.product) ?? 0) + one.quantity);
  const lines = handed.flatMap((one): NoteLine[] => {
    const line = order.lines.find(({ product }) => product === one.product);
    if (!line) return [];
    const before = came.get(one.product) ?? 0;
    came.set(one.product, before + one.quantity);
    return [noteLine(line, one, before)];
  });
  return { lines, total: sumOf(lines.map((line) => line.value)) };
}

/** [OL14] Paid goods come before free ones; what has come costs its share of the line, so that all parts together are the line. */
function noteLine(line: OrderLine, handed: DeliveredLine, before: number): NoteLine {
  const after = before + handed.quantity;
  const paidOf = (came: number): number => Math.min(came, line.agreed);
  const partOf = (whole: Money): Money => {
    const until = (came: number): Money => share(whole, paidOf(came), Math.max(1, line.agreed));
    return minus(until(after), until(before));
  };
  const paid = units(paidOf(after) - paidOf(before));
  return {
    product: line.product,
    paid,
    free: units(handed.quantity - paid),
    price: line.price,
    off: partOf(minus(valueAt(line.price, line.agreed), line.value)),
    value: partOf(line.value),
    batch: handed.batch,
    produced: handed.produced,
  };
}
