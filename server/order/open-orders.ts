import type { Id } from '../../core/base/id.ts';
import { NOTHING, plus, type Money } from '../../core/base/money.ts';
import { valueToCome } from '../../core/order/account/charge.ts';
import type { DeliveredLine } from '../../core/order/life/delivery.ts';
import type { ShortLine } from '../../core/order/life/short.ts';
import type { OrderLine } from '../../core/order/order.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { OPEN } from './orders.ts';

interface OpenOrder {
  readonly id: Id;
  readonly outlet: Id;
  /** What is still to come of it. */
  readonly value: Money;
}

/** [OA7] The open orders of these outlets, or of all. */
export async function openOrdersOf(tx: Transaction, outlets: readonly Id[] | null): Promise<OpenOrder[]> {
  const rows = await tx.rows<{ id: Id; outlet: Id; lines: OrderLine[]; short: ShortLine[]; came: DeliveredLine[] }>(
    `select s.id, s.outlet, s.body->'lines' as lines, s.short,
       coalesce((select jsonb_agg(l) from delivery d cross join jsonb_array_elements(d.lines) as l
         where d.tenant = $1 and d.sales_order = s.id), '[]') as came
     from sales_order s where s.tenant = $1 and s.state in (${OPEN})
       and ($2::jsonb is null or s.outlet = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)))`,
    tx.tenant,
    outlets,
  );
  return rows.map(({ id, outlet, lines, short, came }) => ({ id, outlet, value: valueToCome({ lines }, came, short) }));
}

/** What is still to come of open orders, by outlet; without the order that is looked at. */
export function openValueBy(orders: readonly OpenOrder[], except: Id | null = null): ReadonlyMap<Id, Money> {
  const values = new Map<Id, Money>();
  for (const { id, outlet, value } of orders)
    if (id !== except) values.set(outlet, plus(values.get(outlet) ?? NOTHING, value));
  return values;
}
