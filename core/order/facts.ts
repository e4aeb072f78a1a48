import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Quantity } from '../base/quantity.ts';
import { Name, Reason } from '../base/text.ts';
import { ProductId } from '../catalog/product.ts';
import { ORDER_LINES_MAX } from './order.ts';

/** The goods arrived: what was handed over of each product, free goods included. */
export const OrderDelivered = fact('order-delivered', {
  order: Id,
  outlet: Id,
  day: Day,
  lines: v.pipe(
    v.array(v.strictObject({ product: ProductId, quantity: Quantity })),
    v.minLength(1),
    v.maxLength(ORDER_LINES_MAX),
  ),
  /** Who signed for it, where somebody has. */
  signedBy: v.optional(Name),
});
export type OrderDelivered = v.InferOutput<typeof OrderDelivered>;

/** The order will not come. */
export const OrderCancelled = fact('order-cancelled', { order: Id, outlet: Id, reason: Reason });
export type OrderCancelled = v.InferOutput<typeof OrderCancelled>;

export const OrderFact = v.variant('kind', [OrderDelivered, OrderCancelled]);
export type OrderFact = v.InferOutput<typeof OrderFact>;
