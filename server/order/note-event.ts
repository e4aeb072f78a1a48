import type { Id } from '../../core/base/id.ts';
import type { OrderDelivered } from '../../core/order/facts.ts';
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

/** [OD2] Writes deeds down, of each order one. */
export async function noteEvents(tx: Transaction, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return;
  await tx.rows(
    `insert into order_event (tenant, sales_order, number, at, person, deed, state, comment, signed_by)
     select $1, d.order, 1 + coalesce((select max(e.number) from order_event e where e.tenant = $1 and e.sales_order = d.order), 0),
       d.now, d.person, d.deed, d.state, d.comment, coalesce(d."signedBy", '')
     from jsonb_to_recordset($2::jsonb)
       as d ("order" uuid, now timestamptz, person uuid, deed text, state text, comment text, "signedBy" text)`,
    tx.tenant,
    done,
  );
}

/** [OL16] Who signed for deliveries that were told; the last word on each. */
export const noteSignatures = (
  tx: Transaction,
  told: readonly OrderDelivered[],
  by: Pick<Done, 'person' | 'now'>,
): Promise<void> =>
  noteEvents(
    tx,
    [...new Map(told.map((one) => [one.order, one])).values()].flatMap(({ order, signedBy }) =>
      signedBy === undefined ? [] : [{ ...by, order, deed: 'sign', state: 'signed', comment: '', signedBy }],
    ),
  );
