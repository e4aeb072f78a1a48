import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Money, sumOf } from '../base/money.ts';
import { Counted, Quantity } from '../base/quantity.ts';
import { Code, Note } from '../base/text.ts';
import { Price, valueAt } from '../catalog/price.ts';
import { ProductId } from '../catalog/product.ts';
import { PAYMENT_TERMS } from '../outlet/outlet.ts';
import { Arithmetic } from './suggestion.ts';

/** Why a rep sold another quantity than was proposed. */
export const EDIT_REASONS = ['owner-refused', 'event', 'competitor', 'no-space', 'no-cash', 'correction'] as const;
export type EditReason = (typeof EDIT_REASONS)[number];

/** Why there was no order; also the outcome of the visit. */
export const NO_ORDER_REASONS = [
  'has-stock',
  'owner-absent',
  'refused',
  'no-cash',
  'credit-hold',
  'waiting-for-scheme',
  'relationship-visit',
] as const;
export type NoOrderReason = (typeof NO_ORDER_REASONS)[number];

/** 访销, 车销, 电话, 试销 */
export const ORDER_TYPES = ['pre-sell', 'van', 'phone', 'trial'] as const;

/**
 * A line of an order, base units. `proposed` is what the app proposed with the `arithmetic` behind it (null = it proposed
 * nothing), `agreed` what the owner took. `free` are free goods: in the delivery, not in the money.
 */
export const OrderLine = v.strictObject({
  product: ProductId,
  proposed: Counted,
  agreed: Quantity,
  free: Quantity,
  scheme: v.nullable(Code),
  price: Price,
  value: Money,
  reason: v.nullable(v.picklist(EDIT_REASONS)),
  arithmetic: v.nullable(Arithmetic),
});
export type OrderLine = v.InferOutput<typeof OrderLine>;

export const ORDER_LINES_MAX = 500;

/** An order as it was agreed in the shop. */
export const Order = v.strictObject({
  id: Id,
  type: v.picklist(ORDER_TYPES),
  lines: v.pipe(v.array(OrderLine), v.minLength(1), v.maxLength(ORDER_LINES_MAX)),
  total: Money,
  priceList: v.strictObject({ code: Code, version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  payment: v.picklist(PAYMENT_TERMS),
  deliveryDay: Day,
  note: Note,
});
export type Order = v.InferOutput<typeof Order>;

/** The money of the lines: what `total` must be. */
export const totalOf = (lines: readonly Pick<OrderLine, 'value'>[]): Money => sumOf(lines.map((l) => l.value));

/** What a line must cost by its own price. */
export const lineValue = (line: Pick<OrderLine, 'price' | 'agreed'>): Money => valueAt(line.price, line.agreed);

/** Lines that are paid for: lines per call and strike rate count these. */
export const paidLines = (lines: readonly OrderLine[]): OrderLine[] => lines.filter((l) => l.agreed > 0);
