import { NOTHING, sumOf } from '../../core/base/money.ts';
import type { Quantity } from '../../core/base/quantity.ts';
import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { spokenNumber } from '../../core/base/spoken-number.ts';
import type { Role } from '../../core/base/role.ts';
import { dayOf } from '../../core/base/day.ts';
import type { Product } from '../../core/catalog/product.ts';
import { creditOn, type Account } from '../../core/order/account/account.ts';
import { onAccount } from '../../core/order/account/charge.ts';
import { availableCredit } from '../../core/order/credit.ts';
import { nextStep, type Approval, type ApprovalStep } from '../../core/order/life/approval.ts';
import { deedsFor } from '../../core/order/life/deeds.ts';
import { openLines, type DeliveredLine } from '../../core/order/life/delivery.ts';
import type { ShortLine } from '../../core/order/life/short.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import { beforeDiscount } from '../../core/order/discounted.ts';
import { paidLines, type Order } from '../../core/order/order.ts';
import { availableOf, type Distributor } from '../../core/order/supply.ts';
import type { Credit } from '../../core/outlet/outlet.ts';
import type { OrderEvent, OrderList, OrderPage, OrderRow } from '../../protocol/orders.ts';
import { readZone } from '../desk/asking.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { refusalFor } from './approvers.ts';
import { openOrdersOf, openValueBy } from './open-orders.ts';

/** So many as one looks through; older ones are found by shop or day. */
const LIST_MAX = 500;

interface Row {
  readonly id: Id;
  readonly outlet: OrderRow['outlet'];
  readonly distributor: string;
  readonly rep: OrderRow['rep'];
  readonly day: Day;
  readonly deliveryDay: Day;
  readonly state: OrderState;
  readonly body: Order;
  readonly steps: readonly ApprovalStep[];
  readonly approvals: readonly Approval[];
  readonly short: readonly ShortLine[];
}

/**
 * [OD1] Whose orders one sees: a rep his own, a supervisor the team's, a distributor those of its shops from the day they were
 * sent, office, finance and administrators all.
 */
const SEEN = `(case $2
     when 'rep' then s.rep = $3
     when 'supervisor' then p.supervisor = $3
     when 'distributor' then s.state in ('sent', 'accepted', 'declined', 'shipped', 'partial', 'delivered', 'signed', 'settled')
       and o.body->'distributor'->>'name' = (select distributor from person where tenant = $1 and id = $3 and distributor <> '')
     when 'office' then true when 'finance' then true when 'admin' then true else false end)`;

const COLUMNS = `s.id, s.day, s.delivery_day as "deliveryDay", s.state, s.body, s.steps, s.approvals, s.short,
  jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet, o.body->'distributor'->>'name' as distributor,
  jsonb_build_object('id', p.id, 'name', p.name) as rep
  from sales_order s join outlet o on o.tenant = $1 and o.id = s.outlet join person p on p.tenant = $1 and p.id = s.rep`;

function rowOf({ body, steps, approvals, short: _, ...row }: Row, role: Role): OrderRow {
  return {
    ...row,
    number: spokenNumber(body.id, row.day),
    total: body.total,
    isAtTheDoor: !onAccount(body.payment),
    lines: paidLines(body.lines).length,
    step: row.state === 'held' ? nextStep({ steps, approvals }) : null,
    discount: body.discount?.rate ?? null,
    beforeDiscount: sumOf(body.lines.map(beforeDiscount)),
    may: deedsFor(row.state, role),
  };
}

export interface Wanted {
  /** Empty: in all of them. */
  readonly states: readonly OrderState[];
  readonly outlet: Id | null;
}

export async function readOrders(tx: Transaction, session: Session, wanted: Wanted, asOf: Instant): Promise<OrderList> {
  const zone = await readZone(tx);
  const rows = await tx.rows<Row>(
    `select ${COLUMNS}
     where s.tenant = $1 and ${SEEN} and ($4::jsonb = '[]' or s.state in (select jsonb_array_elements_text($4::jsonb)))
       and ($5::uuid is null or s.outlet = $5)
     order by s.day desc, s.id desc limit ${LIST_MAX + 1}`,
    tx.tenant,
    session.role,
    session.person,
    wanted.states,
    wanted.outlet,
  );
  return {
    asOf,
    zone,
    today: dayOf(asOf, zone),
    rows: rows.slice(0, LIST_MAX).map((row) => rowOf(row, session.role)),
    isCut: rows.length > LIST_MAX,
  };
}

/** One order, or undefined for whom it is not meant. */
export async function readOrder(
  tx: Transaction,
  session: Session,
  id: Id,
  asOf: Instant,
): Promise<OrderPage | undefined> {
  const zone = await readZone(tx);
  const found = await tx.row<Row & { address: string; credit: Credit; account: Account | null }>(
    `select o.body->>'address' as address, o.body->'credit' as credit, o.account, ${COLUMNS}
     where s.tenant = $1 and ${SEEN} and s.id = $4`,
    tx.tenant,
    session.role,
    session.person,
    id,
  );
  if (!found) return undefined;
  const { address, credit, account, ...row } = found;
  const openOrders = openValueBy(await openOrdersOf(tx, [row.outlet.id]), id).get(row.outlet.id) ?? NOTHING;
  const owed = creditOn(credit, account, dayOf(asOf, zone));
  const deliveries = await tx.rows<OrderPage['deliveries'][number]>(
    `select part, day, lines from delivery where tenant = $1 and sales_order = $2 order by part`,
    tx.tenant,
    id,
  );
  const isMoneySeen = session.role !== 'distributor';
  return {
    asOf,
    zone,
    row: rowOf(row, session.role),
    order: row.body,
    address,
    products: await productsOf(tx, row.body),
    credit: isMoneySeen ? { ...owed, openOrders, available: availableCredit(owed, openOrders) } : null,
    steps: row.steps,
    approvals: row.approvals,
    notMine: row.state === 'held' ? await refusalFor(tx, session, row.rep.id, row, dayOf(asOf, zone)) : null,
    open: openLines(
      row.body,
      deliveries.flatMap((d) => d.lines as DeliveredLine[]),
    ),
    short: row.short,
    ...(await stockFor(tx, row)),
    deliveries,
    events: await eventsOf(tx, id),
  };
}

const productsOf = async (tx: Transaction, { lines }: Order): Promise<Product[]> => {
  const rows = await tx.rows<{ body: Product }>(
    `select body from product where tenant = $1 and id in (select jsonb_array_elements_text($2::jsonb)) order by id`,
    tx.tenant,
    lines.map((line) => line.product),
  );
  return rows.map((one) => one.body);
};

/** [OD11] [OD15] What the distributor of an order has of its products, and when that was counted. */
async function stockFor(tx: Transaction, { distributor, body }: Row): Promise<Pick<OrderPage, 'stock' | 'stockAt'>> {
  const known = await tx.row<Pick<Distributor, 'stock' | 'gone' | 'stockAt'>>(
    `select body->'stock' as stock, gone, body->>'stockAt' as "stockAt" from distributor where tenant = $1 and name = $2`,
    tx.tenant,
    distributor,
  );
  const stock = body.lines.flatMap(({ product }): [string, Quantity][] => {
    const quantity = availableOf(known ?? null, product);
    return quantity === null ? [] : [[product, quantity]];
  });
  return { stock: Object.fromEntries(stock), stockAt: known?.stockAt ?? null };
}

const eventsOf = (tx: Transaction, id: Id): Promise<OrderEvent[]> =>
  tx.rows<OrderEvent>(
    `select e.at, p.name as by, e.deed, e.state, e.comment, e.signed_by as "signedBy"
     from order_event e join person p on p.tenant = $1 and p.id = e.person
     where e.tenant = $1 and e.sales_order = $2 order by e.number`,
    tx.tenant,
    id,
  );
