import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { isBefore } from '../../core/order/account/charge.ts';
import { reversalRefusal } from '../../core/order/account/entry.ts';
import type { NewPayment, TakeBack } from '../../protocol/accounts.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { historyDocs } from '../order/history.ts';
import { lockOutlets } from '../outlet/outlets.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { enter } from './enter.ts';
import { readStandings } from './standing.ts';

/** Who writes payments down: finance and the office all, a distributor the cash for what he delivered. */
export const PAYERS = ['office', 'finance', 'distributor'] as const;

/** [SA2] Writes a payment down. */
export async function pay(tx: Transaction, hands: Hands, session: Session, outlet: Id, of: NewPayment): Promise<void> {
  const known = (await lockOutlets(tx, [outlet])).get(outlet);
  if (!known) throw new Refused('not-found');
  const today = dayOf(hands.now(), await readZone(tx));
  if (of.day > today) throw new Refused('in-the-future');
  // It would be part of the balance already, and lower nothing.
  if (isBefore(of.day, known.credit)) throw new Refused('before-the-balance', { day: known.credit.asOf! });
  await checkOrders(tx, session, outlet, of);
  await enter(
    tx,
    { ...of, kind: 'payment', reverses: null, outlet, person: session.person, at: hands.now(), visit: null },
    today,
  );
  await emit(tx, { docs: await historyDocs(tx, [outlet]) });
}

/** [SA2] [SA3] Orders that it names are of this shop; a distributor takes cash for orders that he delivered, and names them. */
async function checkOrders(tx: Transaction, session: Session, outlet: Id, of: NewPayment): Promise<void> {
  const isDealer = session.role === 'distributor';
  if (isDealer && (of.way !== 'cash' || of.orders.length === 0)) throw new Refused('cash-for-orders-only');
  const found = await tx.rows(
    `select s.id from sales_order s join outlet o on o.tenant = $1 and o.id = s.outlet
     where s.tenant = $1 and s.outlet = $2 and s.id in (select jsonb_array_elements_text($3::jsonb)::uuid)
       and exists (select from delivery d where d.tenant = $1 and d.sales_order = s.id)
       and (not $4::boolean or o.body->'distributor'->>'name' =
         (select distributor from person where tenant = $1 and id = $5 and distributor <> ''))`,
    tx.tenant,
    outlet,
    of.orders,
    isDealer,
    session.person,
  );
  if (found.length < new Set(of.orders).size) throw new Refused('not-delivered-here');
}

/** [SA4] Takes an entry back by a counter-entry of today. */
export async function takeBack(
  tx: Transaction,
  hands: Hands,
  session: Session,
  outlet: Id,
  { id, entry, reason }: TakeBack,
): Promise<void> {
  if (!(await lockOutlets(tx, [outlet])).has(outlet)) throw new Refused('not-found');
  const today = dayOf(hands.now(), await readZone(tx));
  const [standing] = await readStandings(tx, [outlet], today);
  const refusal = reversalRefusal(standing!.entries, entry);
  if (refusal) throw new Refused(refusal);
  const { amount, orders } = standing!.entries.find((one) => one.id === entry)!;
  await enter(
    tx,
    {
      id,
      kind: 'reversal',
      // A counter-entry stands on the day of what it takes back: a balance that was brought in since knows of both or of none.
      day: standing!.entries.find((one) => one.id === entry)!.day,
      amount,
      orders,
      reverses: entry,
      way: null,
      reference: '',
      note: reason,
      outlet,
      person: session.person,
      at: hands.now(),
      visit: null,
    },
    today,
  );
  await emit(tx, { docs: await historyDocs(tx, [outlet]) });
}
