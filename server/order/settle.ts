import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { leftOf, paid } from '../../core/order/account/account.ts';
import { deedByAccount } from '../../core/order/life/by-account.ts';
import { ARROWS } from '../../core/order/life/deeds.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import { readStandings } from '../account/standing.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { noteEvent, type Done } from './note-event.ts';

/** [SA7] What of an outlet's orders is settled by itself, or owed again. The caller holds the outlet. */
export async function settlePaid(
  tx: Transaction,
  outlet: Id,
  today: Day,
  by: Pick<Done, 'person' | 'now' | 'comment'>,
): Promise<void> {
  const orders = await tx.rows<{ id: Id; state: OrderState }>(
    `select id, state from sales_order where tenant = $1 and outlet = $2 and state in ('signed', 'settled') order by id for update`,
    tx.tenant,
    outlet,
  );
  if (orders.length === 0) return;
  const [standing] = await readStandings(tx, [outlet], today);
  const { items } = paid(standing!.charges, standing!.counting);
  for (const { id, state: before } of orders) {
    const deed = deedByAccount(before, leftOf(items, id));
    if (!deed) continue;
    const [state] = ARROWS[deed].to as [OrderState];
    await tx.rows('update sales_order set state = $3 where tenant = $1 and id = $2', tx.tenant, id, state);
    await noteEvent(tx, { ...by, order: id, deed, state });
  }
}
