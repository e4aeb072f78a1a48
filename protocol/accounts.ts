import * as v from 'valibot';
import { Day, type Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import { Amount, type Money } from '../core/base/money.ts';
import { Note, Reason, text } from '../core/base/text.ts';
import type { Ageing } from '../core/order/account/account.ts';
import { Way, type EntryKind, type PaymentWay } from '../core/order/account/entry.ts';
import type { OrderState } from '../core/order/life/state.ts';
import type { Credit } from '../core/outlet/outlet.ts';

/** What a shop may owe and owes, as the desk lists it. */
export interface AccountRow {
  readonly outlet: { readonly id: Id; readonly code: string; readonly name: string };
  readonly distributor: string;
  readonly credit: Credit;
  readonly ageing: Ageing;
  /** Paid beyond what was owed. */
  readonly prepaid: Money;
  /** What is still to come of open orders. */
  readonly openOrders: Money;
  readonly available: Money;
}

export interface AccountList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  /** Shops on credit, and others that owe; whoever owes longest and most first. */
  readonly rows: readonly AccountRow[];
  readonly total: { readonly receivable: Money; readonly overdue: Money; readonly ageing: Ageing };
}

interface NamedOrder {
  readonly id: Id;
  readonly number: string;
}

/** Something that was owed. Without an order: a balance that was brought in. */
export interface AccountCharge {
  readonly order: (NamedOrder & { readonly state: OrderState }) | null;
  readonly day: Day;
  readonly due: Day;
  readonly amount: Money;
  /** What is left to pay of it. */
  readonly open: Money;
  /** Paid in cash or beforehand: not owed. */
  readonly isAtTheDoor: boolean;
}

export interface AccountEntry {
  readonly id: Id;
  readonly kind: EntryKind;
  readonly day: Day;
  readonly amount: Money;
  readonly way: PaymentWay | null;
  readonly reference: string;
  readonly note: string;
  readonly by: string;
  /** Orders that it names. */
  readonly orders: readonly NamedOrder[];
  readonly isTakenBack: boolean;
  /** Of what a rep collected: whether finance was handed it; null: written down in the office. */
  readonly isHandedOver: boolean | null;
}

/** Everything that makes a shop's balance, the newest first. */
export interface AccountPage {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  readonly row: AccountRow;
  readonly charges: readonly AccountCharge[];
  readonly entries: readonly AccountEntry[];
  /** May the reader write down a payment, or take one back? */
  readonly mayPay: boolean;
  readonly mayTakeBack: boolean;
}

/** A payment that was received. Its id is made once by whoever writes it down: the same sent twice is one. */
export const NewPayment = v.strictObject({
  id: Id,
  day: Day,
  amount: v.pipe(
    Amount,
    v.check((fen) => fen > 0, 'nothing'),
  ),
  way: Way,
  reference: text(60),
  note: Note,
  /** Orders that it pays; none: the oldest first. */
  orders: v.pipe(v.array(Id), v.maxLength(50)),
});
export type NewPayment = v.InferOutput<typeof NewPayment>;

/** Takes an entry back. */
export const TakeBack = v.strictObject({ id: Id, entry: Id, reason: Reason });
export type TakeBack = v.InferOutput<typeof TakeBack>;
