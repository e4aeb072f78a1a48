import type { Id } from '../../core/base/id.ts';
import { mustStockOf, standardOf, type MustStock } from '../../core/catalog/must-stock.ts';
import { pricesAt, type Listed } from '../../core/price/listed.ts';
import { VOID } from '../order/orders.ts';
import { pricesOf } from '../order/prices.ts';
import type { Product, ProductId } from '../../core/catalog/product.ts';
import { handledProducts, HISTORY_VISITS, type OutletHistory } from '../../core/order/history.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { findingsOf, type Finding } from '../../core/shelf/findings.ts';
import { storeScores } from '../../core/kpi/store-score.ts';
import type { VisitPage } from '../../protocol/board.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { readVersions } from '../standard/versions.ts';

/** What held in an outlet on the day of a visit: what it had to stock and what was asked there. */
export interface Standards {
  readonly mustStock: MustStock | undefined;
  readonly prices: ReadonlyMap<ProductId, Listed>;
}

/** What held in an outlet on the day of a visit, for what was seen in it. */
export async function readStandards(tx: Transaction, outlet: Outlet, { opened, shelf }: Visit): Promise<Standards> {
  const lists = await readVersions(tx);
  const prices = await pricesOf(
    tx,
    (shelf?.lines ?? []).map((line) => line.product),
  );
  return {
    mustStock: standardOfVisit(lists, outlet, { opened, shelf }),
    prices: pricesAt(prices, outlet, opened!.day),
  };
}

/** [G9] The version that the check of the visit names; without a check the one of its day. */
const standardOfVisit = (
  lists: readonly MustStock[],
  outlet: Outlet,
  { opened, shelf }: Pick<Visit, 'opened' | 'shelf'>,
): MustStock | undefined =>
  shelf ? (shelf.standard ? standardOf(lists, shelf.standard) : undefined) : mustStockOf(lists, outlet, opened!.day);

/** What the check of a visit found, with the standards of its day and with what the outlet had had by then. */
export async function findingsOfVisit(
  tx: Transaction,
  visit: Visit,
  { mustStock, prices }: Standards,
  products: readonly Product[],
): Promise<Finding[]> {
  if (!visit.opened || !visit.shelf) return [];
  return findingsOf({
    lines: visit.shelf.lines,
    scope: visit.shelf.scope,
    on: visit.opened.day,
    products: new Map(products.map((product) => [product.id, product])),
    mustStock,
    prices,
    handled: await readHandled(tx, visit.id, visit.opened),
  });
}

/** The shop as a visit found it and as it left it, with the standards of its day. */
export async function scoresOfVisit(
  tx: Transaction,
  visit: Visit,
  { mustStock }: Standards,
  products: readonly Product[],
): Promise<VisitPage['scores']> {
  if (!visit.opened || !visit.shelf) return null;
  return storeScores(visit, {
    standard: mustStock,
    handled: await readHandled(tx, visit.id, visit.opened),
    products: new Map(products.map((product) => [product.id, product])),
    on: visit.opened.day,
  });
}

/** What was seen, ordered or delivered in the outlet before a visit. */
async function readHandled(
  tx: Transaction,
  visit: Id,
  { outlet, day }: NonNullable<Visit['opened']>,
): Promise<ReadonlySet<ProductId>> {
  const past = await tx.rows<{ left: OutletHistory['visits'][number] }>(
    `select left_behind as left from visit where tenant = $1 and outlet = $2 and day <= $3 and id <> $4
       and left_behind is not null order by day desc, id limit ${HISTORY_VISITS}`,
    tx.tenant,
    outlet,
    day,
    visit,
  );
  const orders = await tx.rows<OutletHistory['onTheWay'][number]>(
    `select s.id as "order", s.day, s.total, coalesce((select jsonb_object_agg(l.product, l.agreed + l.free) from order_line l
         where l.tenant = $1 and l.sales_order = s.id), '{}') as lines
     from sales_order s where s.tenant = $1 and s.outlet = $2 and s.day <= $3 and s.visit <> $4 and s.state not in (${VOID})
     order by s.day desc, s.id limit 20`,
    tx.tenant,
    outlet,
    day,
    visit,
  );
  return handledProducts({
    outlet,
    visits: past.map((one) => one.left),
    deliveries: [],
    orders: [],
    returns: [],
    account: null,
    onTheWay: orders,
    had: [],
  });
}
