import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { nextStep, type Approval } from '../../core/order/life/approval.ts';
import { ARROWS, refusalOf } from '../../core/order/life/deeds.ts';
import { isPartial, openLines, tooMuch, type DeliveredLine } from '../../core/order/life/delivery.ts';
import { shortRefusal } from '../../core/order/life/short.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import type { OrderAct } from '../../protocol/orders.ts';
import { leftToPay } from '../account/read-accounts.ts';
import { refreshAccounts } from '../account/standing.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { lockOutlets } from '../outlet/outlets.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { placeOf, refusalFor } from './approvers.ts';
import { historyDocs } from './history.ts';
import { monthDocs } from './month.ts';
import { noteEvents } from './note-event.ts';
import { lockOrders, saveOrders, type KnownOrder } from './orders.ts';
import { readOrder } from './read-orders.ts';
import { saveSchemeUse } from './scheme-use.ts';
import { settlePaid } from './settle.ts';
import { SHIPPED_AT, warehouseDocs } from './warehouse.ts';

/** [OD2] Does one thing to an order: what the state machine and the turn allow, or a refusal that says why. */
export async function actOnOrder(
  tx: Transaction,
  hands: Hands,
  session: Session,
  id: Id,
  act: OrderAct,
): Promise<void> {
  const now = hands.now();
  const page = await readOrder(tx, session, id, now);
  if (!page) throw new Refused('not-found');
  await lockOutlets(tx, [page.row.outlet.id]);
  const before = (await lockOrders(tx, [id], [])).get(id)!;
  const refusal = refusalOf(act.deed, before.state, session.role);
  if (refusal)
    throw new Refused(refusal === 'not-in-this-state' ? 'order-moved-on' : 'forbidden', { state: before.state });
  if (ARROWS[act.deed].needsReason && act.comment.trim() === '') throw new Refused('reason-needed');
  const today = dayOf(now, await readZone(tx));
  const after = await afterAct(tx, { act, before, session, now, today });
  await saveOrders(tx, [after]);
  if (isDelivery(act.deed)) await refreshAccounts(tx, [before.outlet], today);
  const spent = await saveSchemeUse(tx, [after]);
  const { person } = session;
  const comment = act.comment.trim();
  const signedBy = act.signedBy?.trim() ?? '';
  await noteEvents(tx, [{ order: id, deed: act.deed, state: after.state, person, now, comment, signedBy }]);
  if (act.deed === 'sign') await settlePaid(tx, [before.outlet], today, { person, now, comment: '' });
  await emit(tx, {
    docs: [
      ...spent,
      ...(await historyDocs(tx, [before.outlet])),
      ...(await monthDocs(tx, [before.rep], today)),
      ...(act.deed === 'ship' || isDelivery(act.deed) ? await warehouseDocs(tx, [before.outlet]) : []),
    ],
  });
}

const isDelivery = (deed: OrderAct['deed']): boolean => deed === 'deliver' || deed === 'record-delivery';

interface Doing {
  readonly act: OrderAct;
  readonly before: KnownOrder;
  readonly session: Session;
  readonly now: Instant;
  readonly today: ReturnType<typeof dayOf>;
}

async function afterAct(tx: Transaction, doing: Doing): Promise<KnownOrder> {
  const { act, before } = doing;
  switch (act.deed) {
    case 'approve':
    case 'reject': {
      const approvals = [...before.approvals, await approvalOf(tx, doing)];
      const isLast = act.deed === 'approve' && nextStep({ steps: before.steps, approvals }) === null;
      return { ...before, approvals, state: act.deed === 'reject' ? 'rejected' : isLast ? 'approved' : 'held' };
    }
    case 'deliver':
    case 'record-delivery':
      return { ...before, state: await deliver(tx, doing) };
    case 'accept':
      return { ...before, state: 'accepted', short: await acceptedShort(tx, doing) };
    case 'sign':
      if (!act.signedBy) throw new Refused('name-needed');
      return { ...before, state: 'signed' };
    case 'settle':
      if ((await leftToPay(tx, before.outlet, before.order.id, doing.today)) > 0) throw new Refused('not-paid');
      return { ...before, state: 'settled' };
    default:
      return { ...before, state: ARROWS[act.deed].to[0]! };
  }
}

/** [OL10] What is short of an order that is accepted. */
async function acceptedShort(tx: Transaction, { act, before }: Doing): Promise<OrderAct['short']> {
  const refusal = shortRefusal(openLines(before.order, await deliveredLines(tx, before.order.id)), act.short);
  if (refusal) throw new Refused(refusal);
  return act.short;
}

const deliveredLines = async (tx: Transaction, order: Id): Promise<DeliveredLine[]> =>
  (
    await tx.rows<{ lines: DeliveredLine[] }>(
      'select lines from delivery where tenant = $1 and sales_order = $2 order by part',
      tx.tenant,
      order,
    )
  ).flatMap((one) => one.lines);

async function approvalOf(tx: Transaction, { act, before, session, now, today }: Doing): Promise<Approval> {
  const refusal = await refusalFor(tx, session, before.rep, before, today);
  if (refusal) throw new Refused(refusal);
  return {
    step: nextStep(before)!,
    verdict: act.deed === 'approve' ? 'approved' : 'rejected',
    by: { id: session.person, name: session.name },
    inPlaceOf: await placeOf(tx, session, before, today),
    at: now,
    comment: act.comment.trim(),
  };
}

/** [OL7] [OL8] Writes one more part of a delivery; answers whether anything is missing still. */
async function deliver(tx: Transaction, { act, before, now, today }: Doing): Promise<OrderState> {
  const lines = act.lines.filter((line) => line.quantity > 0);
  if (lines.length === 0) throw new Refused('nothing-delivered');
  const parts = await tx.rows<{ part: number; lines: DeliveredLine[] }>(
    'select part, lines from delivery where tenant = $1 and sales_order = $2 order by part',
    tx.tenant,
    before.order.id,
  );
  const open = openLines(
    before.order,
    parts.flatMap((one) => one.lines),
  );
  const over = tooMuch(open, lines);
  if (over.length > 0) throw new Refused('more-than-ordered', { products: over });
  await tx.rows(
    `insert into delivery (tenant, sales_order, outlet, day, lines, part, left_at)
     values ($1, $2, $3, $4, $5, $6, coalesce(case when $8 then (${SHIPPED_AT('$2')}) end, $7::timestamptz))`,
    tx.tenant,
    before.order.id,
    before.outlet,
    today,
    JSON.stringify(lines),
    (parts.at(-1)?.part ?? 0) + 1,
    now,
    // Otherwise nobody has followed these goods here.
    before.state === 'shipped',
  );
  return isPartial(openLines(before.order, [...parts.flatMap((one) => one.lines), ...lines])) ? 'partial' : 'delivered';
}
