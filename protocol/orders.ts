import * as v from 'valibot';
import { Day, type Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Money } from '../core/base/money.ts';
import type { Quantity } from '../core/base/quantity.ts';
import { Name, Note } from '../core/base/text.ts';
import type { Product } from '../core/catalog/product.ts';
import type { Approval, ApprovalRefusal, ApprovalStep } from '../core/order/life/approval.ts';
import { ORDER_DEEDS, type OrderDeed } from '../core/order/life/deeds.ts';
import { DeliveredLine, type OpenLine } from '../core/order/life/delivery.ts';
import { ShortLine } from '../core/order/life/short.ts';
import type { OrderState } from '../core/order/life/state.ts';
import { ORDER_LINES_MAX, type Order } from '../core/order/order.ts';
import type { Credit } from '../core/outlet/outlet.ts';

interface Named {
  readonly id: Id;
  readonly name: string;
}

/** An order as the desk lists it. */
export interface OrderRow {
  readonly id: Id;
  readonly number: string;
  readonly outlet: Named & { readonly code: string };
  readonly distributor: string;
  readonly rep: Named;
  readonly day: Day;
  readonly deliveryDay: Day;
  readonly state: OrderState;
  readonly total: Money;
  /** Paid in cash or beforehand: no account says when it is settled. */
  readonly isAtTheDoor: boolean;
  readonly lines: number;
  /** Whose yes is waited for; null where nobody's is. */
  readonly step: ApprovalStep | null;
  /** What the rep asks for beyond all schemes, in thousandths; null: nothing. */
  readonly discount: number | null;
  /** What it would cost without that. */
  readonly beforeDiscount: Money;
  /** What the reader may do to it now. */
  readonly may: readonly OrderDeed[];
}

export interface OrderList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  /** Newest first; at most so many as `isCut` says. */
  readonly rows: readonly OrderRow[];
  readonly isCut: boolean;
}

/** What was done to it, by whom. */
export interface OrderEvent {
  readonly at: Instant;
  readonly by: string;
  readonly deed: OrderDeed;
  readonly state: OrderState;
  readonly comment: string;
  readonly signedBy: string;
}

/** One order with everything that is known of it. Credit is null for whom it is not meant. */
export interface OrderPage {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly row: OrderRow;
  readonly order: Order;
  readonly address: string;
  readonly products: readonly Product[];
  readonly credit: (Credit & { readonly openOrders: Money; readonly available: Money }) | null;
  /** Whose yes it needs, one after the other. */
  readonly steps: readonly ApprovalStep[];
  readonly approvals: readonly Approval[];
  /** Why the reader may not say yes or no to what is held; null where he may, or nothing is. */
  readonly notMine: ApprovalRefusal | null;
  readonly open: readonly OpenLine[];
  /** What its distributor does not have. */
  readonly short: readonly ShortLine[];
  /** What its distributor has of its products; a product that is not here is not known. */
  readonly stock: Readonly<Record<string, Quantity>>;
  /** When its stock was counted; what has left since is taken off. */
  readonly stockAt: Instant | null;
  readonly deliveries: readonly {
    readonly part: number;
    readonly day: Day;
    readonly lines: readonly DeliveredLine[];
  }[];
  readonly events: readonly OrderEvent[];
}

/** Orders that finance settles together. */
export const SettleAll = v.strictObject({ orders: v.pipe(v.array(Id), v.minLength(1), v.maxLength(500)) });
export type SettleAll = v.InferOutput<typeof SettleAll>;

/** How many were settled, and how many are still owed or have moved on. */
export interface SettledAll {
  readonly settled: number;
  readonly stayed: number;
}

/** What the desk does to an order; `lines` of a delivery, `signedBy` of a signature, `short` of a yes of the distributor. */
export const OrderAct = v.strictObject({
  deed: v.pipe(
    v.picklist(ORDER_DEEDS),
    v.check((deed) => deed !== 'submit', 'of-the-phone'),
  ),
  comment: Note,
  lines: v.pipe(v.array(DeliveredLine), v.maxLength(ORDER_LINES_MAX)),
  signedBy: v.nullable(Name),
  /** What whoever accepts it is short of. */
  short: v.pipe(v.array(ShortLine), v.maxLength(ORDER_LINES_MAX)),
});
export type OrderAct = v.InferOutput<typeof OrderAct>;

/** Somebody says yes in one's place, from one day to another, both included. */
export const Delegation = v.strictObject({ deputy: Id, from: Day, to: Day });
export type Delegation = v.InferOutput<typeof Delegation>;

export interface DelegationList {
  /** Who may be asked: those who say yes as I do. */
  readonly deputies: readonly Named[];
  readonly mine: readonly (Delegation & { readonly name: string })[];
}
