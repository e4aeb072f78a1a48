import type { Money } from '../../core/base/money.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import { costOfScheme } from '../../core/order/order.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { isVoid } from '../../core/order/life/state.ts';
import type { KnownOrder } from './orders.ts';

/**
 * [OD5] Writes what these orders have had of schemes, and answers those whose budget has gone with it: from then on phones offer
 * them no more.
 */
export async function saveSchemeUse(tx: Transaction, orders: readonly KnownOrder[]): Promise<DocChange[]> {
  if (orders.length === 0) return [];
  const uses = orders
    .filter((one) => !isVoid(one.state))
    .flatMap(({ order, outlet }) =>
      order.schemes.map(({ code, rounds }) => ({
        sales_order: order.id,
        outlet,
        scheme: code,
        rounds,
        cost: costOfScheme(order, code),
      })),
    );
  await tx.rows(
    `with used as (
       select u.* from jsonb_to_recordset($2::jsonb) as u (sales_order uuid, outlet uuid, scheme text, rounds int, cost bigint)),
     gone as (
       delete from scheme_use x where x.tenant = $1 and x.sales_order = any (array(select jsonb_array_elements_text($3::jsonb)::uuid))
         and not exists (select from used u where u.sales_order = x.sales_order and u.scheme = x.scheme))
     insert into scheme_use (tenant, sales_order, outlet, scheme, rounds, cost) select $1, used.* from used
     on conflict (tenant, sales_order, scheme) do update set rounds = excluded.rounds, cost = excluded.cost`,
    tx.tenant,
    uses,
    orders.map((one) => one.order.id),
  );
  if (uses.length === 0) return [];
  const spent = await tx.rows<{ body: Scheme }>(
    `update scheme s set body = jsonb_set(s.body, '{isSpent}', 'true')
     where s.tenant = $1 and s.code in (select jsonb_array_elements_text($2::jsonb)) and not (s.body->>'isSpent')::boolean
       and (s.body->>'budget')::bigint <= (select sum(u.cost) from scheme_use u where u.tenant = $1 and u.scheme = s.code)
     returning s.body`,
    tx.tenant,
    [...new Set(uses.map((use) => use.scheme))].sort(),
  );
  return spent.map(({ body }) => ({ e: 'scheme', id: body.code, s: 't', b: body }));
}

/** What orders have had of a scheme so far. */
export async function costSoFar(tx: Transaction, scheme: string): Promise<Money> {
  const row = await tx.row<{ cost: Money }>(
    'select coalesce(sum(cost), 0)::bigint as cost from scheme_use where tenant = $1 and scheme = $2',
    tx.tenant,
    scheme,
  );
  return row!.cost;
}
