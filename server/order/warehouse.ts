import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Quantity } from '../../core/base/quantity.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import { openLines } from '../../core/order/life/delivery.ts';
import { coming, type ShortLine } from '../../core/order/life/short.ts';
import type { OrderLine } from '../../core/order/order.ts';
import type { Distributor, DistributorSaid } from '../../core/order/supply.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { sumPerProduct } from './history.ts';

interface Amount {
  readonly product: ProductId;
  readonly quantity: Quantity;
}

/**
 * [OD15] What has left the warehouses of those who deliver to these outlets since their stock was told. Their rows stay
 * locked until the commit: two deliveries at once would each leave the other out.
 */
export async function warehouseDocs(tx: Transaction, outlets: readonly Id[]): Promise<DocChange[]> {
  if (outlets.length === 0) return [];
  const told = await tx.rows<{ body: DistributorSaid & { readonly stockAt: Instant } }>(
    `select d.body from distributor d
     where d.tenant = $1 and d.body->>'stockAt' is not null and d.name in (
       select o.body->'distributor'->>'name' from outlet o
       where o.tenant = $1 and o.id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)))
     order by d.name for update`,
    tx.tenant,
    outlets,
  );
  const docs: DocChange[] = [];
  for (const { body } of told) {
    const { name, stockAt } = body;
    const left = sumPerProduct([...(await deliveredSince(tx, name, stockAt)), ...(await underWay(tx, name, stockAt))]);
    const gone: Distributor['gone'] = Object.fromEntries(
      Object.entries(left).filter(([product, quantity]) => quantity > 0 && body.stock[product] !== undefined),
    );
    await tx.rows('update distributor set gone = $3 where tenant = $1 and name = $2', tx.tenant, name, gone);
    docs.push({ e: 'distributor', id: name, s: 't', b: { ...body, gone } });
  }
  return docs;
}

const deliveredSince = (tx: Transaction, name: string, since: Instant): Promise<Amount[]> =>
  tx.rows<Amount>(
    `select l->>'product' as product, sum((l->>'quantity')::int)::int as quantity
     from delivery d join outlet o on o.tenant = $1 and o.id = d.outlet cross join jsonb_array_elements(d.lines) as l
     where d.tenant = $1 and d.left_at > $3 and o.body->'distributor'->>'name' = $2 group by 1`,
    tx.tenant,
    name,
    since,
  );

/** On the way to shops: shipped since, and not handed over yet. */
async function underWay(tx: Transaction, name: string, since: Instant): Promise<Amount[]> {
  const orders = await tx.rows<{ lines: OrderLine[]; short: ShortLine[]; came: Amount[] }>(
    `select s.body->'lines' as lines, s.short, coalesce((select jsonb_agg(l) from delivery d cross join jsonb_array_elements(d.lines) as l
         where d.tenant = $1 and d.sales_order = s.id), '[]') as came
     from sales_order s join outlet o on o.tenant = $1 and o.id = s.outlet
     where s.tenant = $1 and s.state = 'shipped' and o.body->'distributor'->>'name' = $2
       and (${SHIPPED_AT('s.id')}) > $3`,
    tx.tenant,
    name,
    since,
  );
  return orders.flatMap(({ lines, short, came }) => coming(openLines({ lines }, came), short));
}

/** For queries: when an order was last shipped. */
export const SHIPPED_AT = (order: string): string =>
  `select max(e.at) from order_event e where e.tenant = $1 and e.sales_order = ${order} and e.deed = 'ship'`;
