import { dayOf, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { leftOf, paid, type Left } from '../../core/order/account/account.ts';
import { deedByAccount } from '../../core/order/life/by-account.ts';
import { ARROWS, refusalOf } from '../../core/order/life/deeds.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import type { SettledAll } from '../../protocol/orders.ts';
import { readStandings } from '../account/standing.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { lockOutlets } from '../outlet/outlets.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { historyDocs } from './history.ts';
import { noteEvents, type Done } from './note-event.ts';

interface Standing {
  readonly id: Id;
  readonly outlet: Id;
  readonly state: OrderState;
}

/** [SA7] What of these outlets' orders is settled by itself, or owed again. The caller holds the outlets. */
export async function settlePaid(
  tx: Transaction,
  outlets: readonly Id[],
  today: Day,
  by: Pick<Done, 'person' | 'now' | 'comment'>,
): Promise<void> {
  if (outlets.length === 0) return;
  const orders = await tx.rows<Standing>(
    `select id, outlet, state from sales_order
     where tenant = $1 and outlet = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) and state in ('signed', 'settled')
     order by id for update`,
    tx.tenant,
    outlets,
  );
  const left = await leftBy(tx, orders, today);
  await take(
    tx,
    orders.flatMap((order) => {
      const deed = deedByAccount(order.state, left(order));
      return deed ? [{ ...by, order: order.id, deed, state: ARROWS[deed].to[0]! }] : [];
    }),
  );
}

/** [OD16] Finance settles several at once: those that are signed and of which nothing is owed; the others stay. */
export async function settleAll(
  tx: Transaction,
  hands: Hands,
  session: Session,
  ids: readonly Id[],
): Promise<SettledAll> {
  const now = hands.now();
  const named = await tx.rows<{ outlet: Id }>(
    `select distinct outlet from sales_order where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    ids,
  );
  const outlets = named.map(({ outlet }) => outlet);
  await lockOutlets(tx, outlets);
  const orders = await tx.rows<Standing>(
    `select id, outlet, state from sales_order
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for update`,
    tx.tenant,
    ids,
  );
  const left = await leftBy(tx, orders, dayOf(now, await readZone(tx)));
  const ready = orders.filter(
    (order) => refusalOf('settle', order.state, session.role) === null && (left(order)?.owed ?? 0) === 0,
  );
  const by = { deed: 'settle', state: 'settled', person: session.person, now, comment: '' } as const;
  await take(
    tx,
    ready.map(({ id }) => ({ ...by, order: id })),
  );
  await emit(tx, { docs: await historyDocs(tx, outlets) });
  return { settled: ready.length, stayed: ids.length - ready.length };
}

async function leftBy(
  tx: Transaction,
  orders: readonly Standing[],
  today: Day,
): Promise<(order: Standing) => Left | null> {
  const outlets = [...new Set(orders.map(({ outlet }) => outlet))];
  const items = new Map(
    (await readStandings(tx, outlets, today)).map(({ outlet, charges, counting }) => [
      outlet,
      paid(charges, counting).items,
    ]),
  );
  return ({ outlet, id }) => leftOf(items.get(outlet) ?? [], id);
}

async function take(tx: Transaction, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return;
  await tx.rows(
    `update sales_order set state = d.state from jsonb_to_recordset($2::jsonb) as d ("order" uuid, state text)
     where sales_order.tenant = $1 and sales_order.id = d.order`,
    tx.tenant,
    done,
  );
  await noteEvents(tx, done);
}
