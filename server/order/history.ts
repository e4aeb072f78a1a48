import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { units, type Quantity } from '../../core/base/quantity.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import { valueToCome } from '../../core/order/account/charge.ts';
import { HISTORY_VISITS, type OutletHistory } from '../../core/order/history.ts';
import { coming, type ShortLine } from '../../core/order/life/short.ts';
import type { OrderLine } from '../../core/order/order.ts';
import type { DocChange } from '../postgres/book.ts';
import { OPEN } from './orders.ts';
import { openLines } from '../../core/order/life/delivery.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** How many deliveries an outlet's history keeps: more than one a week over six fortnightly visits. */
const HISTORY_DELIVERIES = 14;

interface Row {
  readonly outlet: Id;
  readonly visits: OutletHistory['visits'] | null;
  readonly deliveries: { order: Id; day: Day; lines: { product: ProductId; quantity: number }[] }[] | null;
  readonly had: OutletHistory['had'] | null;
  readonly orders: OutletHistory['orders'] | null;
  readonly returns:
    | (Omit<OutletHistory['returns'][number], 'lines'> & { lines: { product: ProductId; quantity: number }[] })[]
    | null;
  readonly account: OutletHistory['account'];
  readonly on_the_way:
    | {
        order: Id;
        day: Day;
        lines: OrderLine[];
        short: ShortLine[];
        came: { product: ProductId; quantity: Quantity }[];
      }[]
    | null;
}

/** The histories of these outlets, read anew. The caller holds the outlets (see server/outlet/outlets.ts). */
export async function historyDocs(tx: Transaction, outlets: readonly Id[]): Promise<DocChange[]> {
  if (outlets.length === 0) return [];
  const rows = await tx.rows<Row>(
    `select o.id as outlet, (select t.account from outlet t where t.tenant = $1 and t.id = o.id) as account,
       (select jsonb_agg(x.left_behind order by x.day desc, x.ended_at desc nulls first, x.id) from (
          select v.id, v.day, v.ended_at, v.left_behind from visit v
          where v.tenant = $1 and v.outlet = o.id and v.left_behind is not null
          order by v.day desc, v.ended_at desc nulls first, v.id limit ${HISTORY_VISITS}) as x) as visits,
       (select jsonb_agg(jsonb_build_object('order', x.sales_order, 'day', x.day, 'lines', x.lines) order by x.day desc, x.sales_order) from (
          select d.sales_order, d.day, d.lines from delivery d
          where d.tenant = $1 and d.outlet = o.id order by d.day desc, d.sales_order limit ${HISTORY_DELIVERIES}) as x) as deliveries,
       (select jsonb_agg(jsonb_build_object('order', s.id, 'day', s.day, 'lines', s.body->'lines', 'short', s.short, 'came',
            coalesce((select jsonb_agg(l) from delivery d cross join jsonb_array_elements(d.lines) as l
              where d.tenant = $1 and d.sales_order = s.id), '[]')) order by s.day, s.id)
          from sales_order s
          where s.tenant = $1 and s.outlet = o.id and s.state in (${OPEN})) as on_the_way,
       (select jsonb_agg(jsonb_build_object('order', x.id, 'day', x.day, 'total', x.total, 'state', x.state, 'comment', x.comment, 'short', x.short)
            order by x.day desc, x.id desc) from (
          select s.id, s.day, s.total, s.state, s.short, coalesce((select e.comment from order_event e
            where e.tenant = $1 and e.sales_order = s.id order by e.number desc limit 1), '') as comment
          from sales_order s where s.tenant = $1 and s.outlet = o.id
          order by s.day desc, s.id desc limit ${HISTORY_VISITS}) as x) as orders,
       (select jsonb_agg(jsonb_build_object('return', x.id, 'day', x.day, 'state', x.state, 'reason', x.body->'reason', 'wish', x.body->'wish',
            'value', x.body->'value', 'comment', coalesce(x.body#>>'{events,-1,comment}', ''), 'lines', x.body->'lines') order by x.day desc, x.id) from (
          select g.id, g.day, g.state, g.body from goods_return g where g.tenant = $1 and g.outlet = o.id
          order by g.day desc, g.id limit ${HISTORY_VISITS}) as x) as returns,
       (select jsonb_agg(jsonb_build_object('order', u.sales_order, 'scheme', u.scheme, 'rounds', u.rounds) order by u.sales_order, u.scheme)
          from scheme_use u join scheme c on c.tenant = $1 and c.code = u.scheme and c.body->>'perOutlet' is not null
          where u.tenant = $1 and u.outlet = o.id) as had
     from (select jsonb_array_elements_text($2::jsonb)::uuid as id) as o`,
    tx.tenant,
    outlets,
  );
  return rows.map((row) => ({ e: 'history', id: row.outlet, s: `o:${row.outlet}`, b: historyOf(row) }));
}

function historyOf(row: Row): OutletHistory {
  return {
    outlet: row.outlet,
    visits: row.visits ?? [],
    deliveries: (row.deliveries ?? []).map((d) => ({ order: d.order, day: d.day, lines: sumPerProduct(d.lines) })),
    orders: row.orders ?? [],
    returns: (row.returns ?? []).map((one) => ({ ...one, lines: sumPerProduct(one.lines) })),
    had: row.had ?? [],
    account: row.account,
    onTheWay: (row.on_the_way ?? []).map((o) => ({
      order: o.order,
      day: o.day,
      total: valueToCome(o, o.came, o.short),
      lines: sumPerProduct(coming(openLines(o, o.came), o.short)),
    })),
  };
}

export function sumPerProduct(lines: readonly { product: ProductId; quantity: number }[]): Record<ProductId, Quantity> {
  const sums: Record<ProductId, Quantity> = {};
  for (const line of lines) sums[line.product] = units((sums[line.product] ?? 0) + line.quantity);
  return sums;
}
