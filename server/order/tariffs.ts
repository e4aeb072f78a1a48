import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import { handledProducts, hasOrdered, noHistory, roundsHad, type OutletHistory } from '../../core/order/history.ts';
import { beforeDiscount } from '../../core/order/discounted.ts';
import { freeOf, type Order } from '../../core/order/order.ts';
import type { Agreement } from '../../core/outlet/agreement.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { freeUnits, netValue } from '../../core/price/priced.ts';
import { priceOrder } from '../../core/price/price-order.ts';
import { tariffAt } from '../../core/price/tariff.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { pricesOf } from './prices.ts';

/** What the server needs to do the sum of an order once more. */
export interface Pricing {
  readonly lists: readonly PriceList[];
  readonly schemes: readonly Scheme[];
  readonly agreements: readonly Agreement[];
  readonly histories: ReadonlyMap<Id, OutletHistory>;
}

export const NO_PRICING: Pricing = { lists: [], schemes: [], agreements: [], histories: new Map() };

/** What holds for orders of these products at these outlets. */
export async function readPricing(
  tx: Transaction,
  outlets: readonly Id[],
  products: readonly ProductId[],
): Promise<Pricing> {
  if (products.length === 0) return NO_PRICING;
  const row = await tx.row<{
    schemes: Scheme[] | null;
    agreements: Agreement[] | null;
    histories: OutletHistory[] | null;
  }>(
    `select (select jsonb_agg(body order by code) from scheme where tenant = $1) as schemes,
       (select jsonb_agg(body order by code) from agreement where tenant = $1 and outlet = any (o.ids)) as agreements,
       (select jsonb_agg(b) from sync_doc where tenant = $1 and e = 'history' and id = any (o.ids::text[])) as histories
     from (select array(select jsonb_array_elements_text($2::jsonb)::uuid) as ids) as o`,
    tx.tenant,
    outlets,
  );
  return {
    lists: await pricesOf(tx, products),
    schemes: row?.schemes ?? [],
    agreements: row?.agreements ?? [],
    histories: new Map((row?.histories ?? []).map((one) => [one.outlet, one])),
  };
}

/** [OD6] [Q14] Does the server come to the same sum as the phone? */
export function comesToTheSame(
  order: Order,
  outlet: Outlet,
  { lists, schemes, agreements, histories }: Pricing,
  on: Day,
): boolean {
  const history = histories.get(outlet.id) ?? noHistory(outlet.id);
  const tariff = tariffAt({
    lists,
    schemes,
    shop: {
      outlet,
      agreements: agreements.filter((one) => one.outlet === outlet.id),
      handled: handledProducts(history),
      hasOrdered: hasOrdered(history, order.id),
    },
    had: roundsHad(history, order.id),
    on,
  });
  const items = order.lines.map(({ product, agreed }) => ({ product, quantity: agreed }));
  const again = new Map(
    priceOrder({ items, payment: order.payment }, tariff).lines.map((line) => [line.product, line]),
  );
  return order.lines.every((line) => {
    const now = again.get(line.product);
    return now !== undefined && netValue(now) === beforeDiscount(line) && freeUnits(now) === freeOf(line);
  });
}
