import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { OrderDelivered } from '../../core/order/facts.ts';
import { freeOf, type Order } from '../../core/order/order.ts';
import type { Approval, ApprovalStep } from '../../core/order/life/approval.ts';
import type { DeliveredLine } from '../../core/order/life/delivery.ts';
import type { ShortLine } from '../../core/order/life/short.ts';
import { OPEN_STATES, VOID_STATES, type OrderState } from '../../core/order/life/state.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** An order and where it stands. */
export interface KnownOrder {
  readonly visit: Id;
  readonly outlet: Id;
  readonly rep: Id;
  readonly day: Day;
  readonly state: OrderState;
  readonly order: Order;
  /** Whose yes it needs, one after the other; none where it was never held. */
  readonly steps: readonly ApprovalStep[];
  readonly approvals: readonly Approval[];
  /** What its distributor does not have. */
  readonly short: readonly ShortLine[];
}

const inStates = (states: readonly OrderState[]): string => states.map((state) => `'${state}'`).join(', ');
/** For queries: goods that are still to come; and orders that nothing came of. */
export const OPEN = inStates(OPEN_STATES);
export const VOID = inStates(VOID_STATES);

/** The orders of these ids and all open ones of these outlets, locked until the transaction ends. */
export async function lockOrders(
  tx: Transaction,
  ids: readonly Id[],
  outlets: readonly Id[],
): Promise<Map<Id, KnownOrder>> {
  if (ids.length + outlets.length === 0) return new Map();
  const rows = await tx.rows<{
    id: Id;
    visit: Id;
    outlet: Id;
    rep: Id;
    day: Day;
    state: OrderState;
    body: Order;
    steps: ApprovalStep[];
    approvals: Approval[];
    short: ShortLine[];
  }>(
    `select id, visit, outlet, rep, day, state, body, steps, approvals, short from sales_order
     where tenant = $1 and (id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))
       or (outlet = any (array(select jsonb_array_elements_text($3::jsonb)::uuid)) and state in (${OPEN})))
     order by id for update`,
    tx.tenant,
    ids,
    outlets,
  );
  return new Map(rows.map(({ id, body, ...row }) => [id, { ...row, order: body }]));
}

/** Writes orders and their lines as they are now. */
export async function saveOrders(tx: Transaction, orders: readonly KnownOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await tx.rows(
    `insert into sales_order (tenant, id, visit, outlet, rep, day, delivery_day, state, total, body, steps, approvals, short)
     select $1, o.* from jsonb_to_recordset($2::jsonb) as o (id uuid, visit uuid, outlet uuid, rep uuid, day date,
       delivery_day date, state text, total bigint, body jsonb, steps jsonb, approvals jsonb, short jsonb)
     on conflict (tenant, id) do update set delivery_day = excluded.delivery_day, state = excluded.state,
       total = excluded.total, body = excluded.body, steps = excluded.steps, approvals = excluded.approvals, short = excluded.short`,
    tx.tenant,
    orders.map(({ order, ...of }) => ({
      ...of,
      id: order.id,
      delivery_day: order.deliveryDay,
      total: order.total,
      body: order,
    })),
  );
  await tx.rows(
    `with gone as (
       delete from order_line l using jsonb_to_recordset($3::jsonb) as o (id uuid, count int)
       where l.tenant = $1 and l.sales_order = o.id and l.line >= o.count)
     insert into order_line (tenant, sales_order, line, product, proposed, agreed, free, value, reason)
     select $1, l.* from jsonb_to_recordset($2::jsonb) as l (sales_order uuid, line int, product text, proposed int,
       agreed int, free int, value bigint, reason text)
     on conflict (tenant, sales_order, line) do update set product = excluded.product, proposed = excluded.proposed,
       agreed = excluded.agreed, free = excluded.free, value = excluded.value, reason = excluded.reason`,
    tx.tenant,
    orders.flatMap(({ order }) =>
      order.lines.map(({ product, proposed, agreed, schemes, value, reason }, line) => ({
        sales_order: order.id,
        line,
        product,
        proposed,
        agreed,
        free: freeOf({ schemes }),
        value,
        reason,
      })),
    ),
    orders.map(({ order }) => ({ id: order.id, count: order.lines.length })),
  );
}

/** Writes what was handed over in all, as the office tells it; the last word on an order stands. */
export async function saveDeliveries(
  tx: Transaction,
  deliveries: readonly OrderDelivered[],
  now: Instant,
): Promise<void> {
  if (deliveries.length === 0) return;
  const last = [...new Map(deliveries.map((d) => [d.order, d])).values()];
  // What is corrected left when it was first told, and not again now.
  const first = await tx.rows<{ order: Id; at: Instant }>(
    `select sales_order as order, min(left_at) as at from delivery
     where tenant = $1 and sales_order = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) group by sales_order`,
    tx.tenant,
    last.map((d) => d.order),
  );
  const leftAt = new Map(first.map(({ order, at }) => [order, at]));
  await tx.rows(
    `delete from delivery where tenant = $1 and sales_order = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    last.map((d) => d.order),
  );
  await tx.rows(
    `insert into delivery (tenant, sales_order, outlet, day, lines, left_at)
     select $1, d.* from jsonb_to_recordset($2::jsonb) as d (sales_order uuid, outlet uuid, day date, lines jsonb, left_at timestamptz)`,
    tx.tenant,
    last.map((d) => ({
      sales_order: d.order,
      outlet: d.outlet,
      day: d.day,
      // Nobody has looked at the packs.
      lines: d.lines.map((line): DeliveredLine => ({ ...line, batch: '', produced: null })),
      left_at: leftAt.get(d.order) ?? now,
    })),
  );
}
