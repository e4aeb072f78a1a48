import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { NONE, Quantity, units } from '../../base/quantity.ts';
import { text } from '../../base/text.ts';
import { ProductId } from '../../catalog/product.ts';
import type { OrderDelivered } from '../facts.ts';
import { freeOf, type Order } from '../order.ts';

/** What was handed over of one product, with what stands on the packs. */
export const DeliveredLine = v.strictObject({
  product: ProductId,
  quantity: Quantity,
  batch: text(40),
  produced: v.nullable(Day),
});
export type DeliveredLine = v.InferOutput<typeof DeliveredLine>;

/** What is still to come of one product. */
export interface OpenLine {
  readonly product: ProductId;
  readonly ordered: Quantity;
  readonly delivered: Quantity;
  readonly missing: Quantity;
}

/** [OL7] Ordered and free goods against what has come so far, in any number of deliveries. */
export function openLines(
  order: Pick<Order, 'lines'>,
  delivered: readonly Pick<DeliveredLine, 'product' | 'quantity'>[],
): OpenLine[] {
  const came = new Map<ProductId, number>();
  for (const line of delivered) came.set(line.product, (came.get(line.product) ?? 0) + line.quantity);
  return order.lines
    .map((line) => ({ product: line.product, ordered: units(line.agreed + freeOf(line)) }))
    .filter((line) => line.ordered > 0)
    .map(({ product, ordered }) => {
      const has = units(came.get(product) ?? 0);
      return { product, ordered, delivered: has, missing: units(Math.max(0, ordered - has)) };
    });
}

/** [OL7] Does anything fail to have come? */
export const isPartial = (lines: readonly OpenLine[]): boolean => lines.some((line) => line.missing > NONE);

/** [OL7] [OL16] Where an order stands once so much of it has been handed over in all. */
export const stateOnceTold = (
  order: Pick<Order, 'lines'>,
  { lines, signedBy }: Pick<OrderDelivered, 'lines' | 'signedBy'>,
): 'signed' | 'partial' | 'delivered' =>
  signedBy !== undefined ? 'signed' : isPartial(openLines(order, lines)) ? 'partial' : 'delivered';

/** [OL8] Products that are handed over and were not ordered, or more than was ordered. */
export const tooMuch = (
  lines: readonly OpenLine[],
  delivered: readonly Pick<DeliveredLine, 'product' | 'quantity'>[],
): ProductId[] =>
  delivered
    .filter((one) => one.quantity > (lines.find((line) => line.product === one.product)?.missing ?? 0))
    .map((one) => one.product);
