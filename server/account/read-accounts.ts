import { dayOf, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { NOTHING, sumOf, type Money } from '../../core/base/money.ts';
import { spokenNumber } from '../../core/base/spoken-number.ts';
import {
  ageingOf,
  AGES,
  creditOn,
  entriesInForce,
  leftOf,
  paid,
  type Account,
  type Ageing,
} from '../../core/order/account/account.ts';
import { availableCredit } from '../../core/order/credit.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import type { Credit } from '../../core/outlet/outlet.ts';
import type { AccountList, AccountPage, AccountRow } from '../../protocol/accounts.ts';
import { readZone } from '../desk/asking.ts';
import { openOrdersOf, openValueBy } from '../order/open-orders.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { readStandings } from './standing.ts';

interface Row {
  readonly outlet: AccountRow['outlet'];
  readonly distributor: string;
  readonly credit: Credit;
  readonly account: Account | null;
}

/** [SA5] A supervisor sees the shops on the routes of the team, the others all. */
const ROWS = `select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet, o.account,
     o.body->'credit' as credit, o.body->'distributor'->>'name' as distributor
   from outlet o where o.tenant = $1 and ($2 <> 'supervisor' or exists (
     select from route_outlet t join route r on r.tenant = $1 and r.id = t.route
     join person p on p.tenant = $1 and p.id = r.rep where t.tenant = $1 and t.outlet = o.id and p.supervisor = $3))`;

function rowOf({ account, ...row }: Row, today: Day, openOrders: Money): AccountRow {
  const credit = creditOn(row.credit, account, today);
  const items = account ?? { items: [], prepaid: NOTHING };
  return {
    ...row,
    credit,
    ageing: ageingOf(items, today),
    prepaid: items.prepaid,
    openOrders,
    available: availableCredit(credit, openOrders),
  };
}

/** Whoever owes longest and most first. */
const byWeight = (a: AccountRow, b: AccountRow): number =>
  AGES.toReversed()
    .map((age) => b.ageing[age] - a.ageing[age])
    .find((difference) => difference !== 0) ?? a.outlet.code.localeCompare(b.outlet.code);

const together = (rows: readonly AccountRow[]): Ageing =>
  Object.fromEntries(AGES.map((age) => [age, sumOf(rows.map((row) => row.ageing[age]))])) as Record<
    (typeof AGES)[number],
    Money
  >;

/** [SA5] Shops on credit, and others that owe or have paid too much. */
export async function readAccountList(tx: Transaction, session: Session, asOf: Instant): Promise<AccountList> {
  const zone = await readZone(tx);
  const today = dayOf(asOf, zone);
  const found = await tx.rows<Row>(
    `${ROWS} and (o.body->'credit'->>'terms' in ('credit', 'opening-credit') or (o.body->'credit'->>'receivable')::bigint <> 0
       or o.account->'items' <> '[]' or (o.account->>'prepaid')::bigint > 0)`,
    tx.tenant,
    session.role,
    session.person,
  );
  const open = openValueBy(await openOrdersOf(tx, null));
  const rows = found.map((row) => rowOf(row, today, open.get(row.outlet.id) ?? NOTHING)).sort(byWeight);
  return {
    asOf,
    zone,
    today,
    rows,
    total: {
      receivable: sumOf(rows.map((row) => row.credit.receivable)),
      overdue: sumOf(rows.map((row) => row.credit.overdue)),
      ageing: together(rows),
    },
  };
}

/** One shop's account with everything that makes it, or undefined for whom it is not meant. */
export async function readAccountPage(
  tx: Transaction,
  session: Session,
  outlet: Id,
  asOf: Instant,
): Promise<AccountPage | undefined> {
  const zone = await readZone(tx);
  const today = dayOf(asOf, zone);
  const found = await tx.row<Row>(`${ROWS} and o.id = $4`, tx.tenant, session.role, session.person, outlet);
  if (!found) return undefined;
  const [standing] = await readStandings(tx, [outlet], today);
  const { charges, counting, entries } = standing!;
  const { items } = paid(charges, counting);
  const numbers = await numbersOf(tx, [
    ...items.flatMap(({ order }) => order ?? []),
    ...entries.flatMap((entry) => entry.orders),
  ]);
  const inForce = new Set(entriesInForce(entries).map((entry) => entry.id));
  const open = openValueBy(await openOrdersOf(tx, [outlet])).get(outlet) ?? NOTHING;
  return {
    asOf,
    zone,
    today,
    row: rowOf(found, today, open),
    charges: items.toReversed().map(({ order, ...item }) => ({ ...item, order: order ? numbers.get(order)! : null })),
    entries: entries.toReversed().map(({ reverses: _, orders, ...entry }) => ({
      ...entry,
      orders: orders.flatMap((id) => numbers.get(id) ?? []),
      isTakenBack: entry.kind !== 'reversal' && !inForce.has(entry.id),
    })),
    mayPay: session.role === 'office' || session.role === 'finance',
    mayTakeBack: session.role === 'finance',
  };
}

async function numbersOf(
  tx: Transaction,
  orders: readonly Id[],
): Promise<Map<Id, { id: Id; number: string; state: OrderState }>> {
  const rows = await tx.rows<{ id: Id; day: Day; state: OrderState }>(
    `select id, day, state from sales_order where tenant = $1 and id in (select jsonb_array_elements_text($2::jsonb)::uuid)`,
    tx.tenant,
    orders,
  );
  return new Map(rows.map(({ id, day, state }) => [id, { id, number: spokenNumber(id, day), state }]));
}

/** [SA6] What is left to pay of an order that is owed for. */
export async function leftToPay(tx: Transaction, outlet: Id, order: Id, today: Day): Promise<Money> {
  const [standing] = await readStandings(tx, [outlet], today);
  return leftOf(paid(standing!.charges, standing!.counting).items, order)?.owed ?? NOTHING;
}
