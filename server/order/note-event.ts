import type { Id } from '../../core/base/id.ts';
import type { OrderDeed } from '../../core/order/life/deeds.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** Something that was done to an order, and where it stands after it. */
export interface Done {
  readonly order: Id;
  readonly deed: OrderDeed;
  readonly state: OrderState;
  readonly person: Id;
  readonly now: string;
  readonly comment: string;
  readonly signedBy?: string;
}

/** [OD2] Writes a deed down. */
export async function noteEvent(
  tx: Transaction,
  { order, deed, state, person, now, comment, signedBy = '' }: Done,
): Promise<void> {
  await tx.rows(
    `insert into order_event (tenant, sales_order, number, at, person, deed, state, comment, signed_by)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 from order_event where tenant = $1 and sales_order = $2`,
    tx.tenant,
    order,
    now,
    person,
    deed,
    state,
    comment,
    signedBy,
  );
}
