import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Amount, minus, plus, sumOf, type Money } from '../base/money.ts';
import { Counted, Quantity } from '../base/quantity.ts';
import { Note } from '../base/text.ts';
import { Price, valueAt } from '../catalog/price.ts';
import { ProductId, TaxRate } from '../catalog/product.ts';
import { PAYMENT_TERMS } from '../outlet/outlet.ts';
import { Edition } from '../price/listed.ts';
import { freeUnits, netValue, Share } from '../price/priced.ts';
import { taxIn } from '../price/tax.ts';
import { Discount } from './discount.ts';
import { DemandSum } from './engine/demand-sum.ts';
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
 * A line of an order, base units. `proposed` is what the app proposed with the sum behind it (null = it proposed
 * nothing), `agreed` what the owner took and pays for. What schemes add or take off stands in `schemes`.
 */
export const OrderLine = v.strictObject({
  product: ProductId,
  proposed: Counted,
  agreed: Quantity,
  price: Price,
  list: Edition,
  schemes: v.pipe(v.array(Share), v.maxLength(20)),
  /** Its part of what no scheme takes off. */
  discount: Amount,
  value: Amount,
  /** Tax contained in `value`, in thousandths. */
  taxRate: TaxRate,
  reason: v.nullable(v.picklist(EDIT_REASONS)),
  /** The product that could not be had and that this one stands for. */
  standsFor: v.optional(ProductId),
  /** The sum behind what was proposed: of the rule its arithmetic, of the engine its demand. */
  arithmetic: v.nullable(Arithmetic),
  demand: v.nullable(DemandSum),
});
export type OrderLine = v.InferOutput<typeof OrderLine>;

export const ORDER_LINES_MAX = 500;

/** An order as it was agreed in the shop. */
export const Order = v.strictObject({
  id: Id,
  type: v.picklist(ORDER_TYPES),
  lines: v.pipe(v.array(OrderLine), v.minLength(1), v.maxLength(ORDER_LINES_MAX)),
  total: Amount,
  /** Schemes that were given, and how many times. */
  schemes: v.array(v.strictObject({ ...Edition.entries, rounds: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  /** What the rep asks for beyond all schemes; null: nothing. */
  discount: v.nullable(Discount),
  payment: v.picklist(PAYMENT_TERMS),
  deliveryDay: Day,
  note: Note,
});
export type Order = v.InferOutput<typeof Order>;

/** The money of the lines: what `total` must be. */
export const totalOf = (lines: readonly Pick<OrderLine, 'value'>[]): Money => sumOf(lines.map((l) => l.value));

/** What a line must cost by its own price and schemes, and its part of the discount. */
export const lineValue = (line: Pick<OrderLine, 'price' | 'agreed' | 'schemes' | 'discount'>): Money =>
  minus(netValue(pricedOf(line)), line.discount);

/** [Q13] Free goods of a line: they are delivered and not paid for. */
export const freeOf = (line: Pick<OrderLine, 'schemes'>): Quantity => freeUnits(line);

/** [Q12] The tax that an order contains. */
export const taxOf = (lines: readonly Pick<OrderLine, 'value' | 'taxRate'>[]): Money =>
  sumOf(lines.map((line) => taxIn(line.value, line.taxRate)));

/** The line as prices know it. */
export const pricedOf = <L extends Pick<OrderLine, 'agreed'>>(line: L): L & { quantity: Quantity } => ({
  ...line,
  quantity: line.agreed,
});

/** Lines that are paid for: lines per call and strike rate count these. */
export const paidLines = (lines: readonly OrderLine[]): OrderLine[] => lines.filter((l) => l.agreed > 0);

/** What an order has cost a scheme: what was taken off, and free goods at their list price. */
export const costOfScheme = (order: Pick<Order, 'lines'>, scheme: string): Money =>
  sumOf(
    order.lines.flatMap((line) =>
      line.schemes.filter((s) => s.code === scheme).map((s) => plus(s.off, valueAt(line.price, s.free))),
    ),
  );
