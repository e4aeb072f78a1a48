import { dayOf, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Money } from '../../core/base/money.ts';
import { nextStep, type Approval } from '../../core/order/life/approval.ts';
import { RETURN_ARROWS, returnRefusal, tooMuchFor, type ReturnState } from '../../core/order/returns/return.ts';
import type { ReturnAct } from '../../protocol/returns.ts';
import { enter } from '../account/enter.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { placeOf, refusalFor } from '../order/approvers.ts';
import { historyDocs } from '../order/history.ts';
import { warehouseDocs } from '../order/warehouse.ts';
import { lockOutlets } from '../outlet/outlets.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { readReturns } from './read-returns.ts';
import type { KnownReturn } from './returns.ts';

interface Doing {
  readonly act: ReturnAct;
  readonly before: KnownReturn;
  readonly session: Session;
  readonly now: ReturnType<Hands['now']>;
  readonly today: Day;
  /** For what is written beside it. */
  readonly newId: Id;
}

/** [RT3] Does one thing to a return: what its table and the turn allow, or a refusal that says why. */
export async function actOnReturn(
  tx: Transaction,
  hands: Hands,
  session: Session,
  id: Id,
  act: ReturnAct,
): Promise<void> {
  const now = hands.now();
  const [seen] = (await readReturns(tx, session, now, id)).rows;
  if (!seen) throw new Refused('not-found');
  await lockOutlets(tx, [seen.outlet.id]);
  const before = (await tx.row<KnownReturn>(
    'select id, outlet, person, day, state, body from goods_return where tenant = $1 and id = $2 for update',
    tx.tenant,
    id,
  ))!;
  const refusal = returnRefusal(act.deed, { state: before.state, wish: before.body.wish }, session.role);
  if (refusal) throw new Refused(refusal === 'not-in-this-state' ? 'return-moved-on' : 'forbidden');
  if (RETURN_ARROWS[act.deed].needsReason && act.comment.trim() === '') throw new Refused('reason-needed');
  const today = dayOf(now, await readZone(tx));
  const doing = { act, before, session, now, today, newId: hands.newId() };
  const approvals =
    act.deed === 'approve' || act.deed === 'reject'
      ? [...before.body.approvals, await approvalOf(tx, doing)]
      : before.body.approvals;
  const state = await afterAct(tx, doing, approvals);
  const event = { at: now, by: session.name, deed: act.deed, comment: act.comment.trim() };
  await tx.rows(
    'update goods_return set state = $3, body = body || $4 where tenant = $1 and id = $2',
    tx.tenant,
    id,
    state,
    { approvals, events: [...before.body.events, event] },
  );
  const outlets = [before.outlet];
  await emit(tx, {
    docs: [...(await historyDocs(tx, outlets)), ...(act.deed === 'exchange' ? await warehouseDocs(tx, outlets) : [])],
  });
}

async function afterAct(tx: Transaction, doing: Doing, approvals: readonly Approval[]): Promise<ReturnState> {
  const { act, before } = doing;
  switch (act.deed) {
    case 'approve':
      return nextStep({ steps: before.body.steps, approvals }) === null ? 'approved' : 'requested';
    case 'credit':
      await credit(tx, doing);
      return 'credited';
    case 'exchange':
      await exchange(tx, doing);
      return 'exchanged';
    default:
      return RETURN_ARROWS[act.deed].to[0]!;
  }
}

async function approvalOf(tx: Transaction, { act, before, session, now, today }: Doing): Promise<Approval> {
  const refusal = await refusalFor(tx, session, before.person, before.body, today);
  if (refusal) throw new Refused(refusal === 'own-order' ? 'own-return' : refusal);
  return {
    step: nextStep(before.body)!,
    verdict: act.deed === 'approve' ? 'approved' : 'rejected',
    by: { id: session.person, name: session.name },
    inPlaceOf: await placeOf(tx, session, before.body, today),
    at: now,
    comment: act.comment.trim(),
  };
}

/** [RT4] Lowers what the shop owes. */
async function credit(tx: Transaction, { act, before, session, now, today, newId }: Doing): Promise<void> {
  const amount: Money | null = before.body.value ?? act.amount;
  if (amount === null || amount === 0) throw new Refused('amount-needed');
  await enter(
    tx,
    {
      id: newId,
      kind: 'credit-note',
      day: today,
      amount,
      orders: [],
      reverses: null,
      way: null,
      reference: '',
      note: act.comment.trim(),
      outlet: before.outlet,
      person: session.person,
      at: now,
      visit: null,
    },
    today,
  );
}

/** [RT5] [OR5] A delivery under the number of the return: it belongs to no order, so nothing is owed for it. */
async function exchange(tx: Transaction, { act, before, now, today }: Doing): Promise<void> {
  const lines = act.lines.filter((line) => line.quantity > 0);
  if (lines.length === 0) throw new Refused('nothing-delivered');
  const over = tooMuchFor(before.body.lines, lines);
  if (over.length > 0) throw new Refused('more-than-returned', { products: over });
  await tx.rows(
    'insert into delivery (tenant, sales_order, outlet, day, lines, left_at) values ($1, $2, $3, $4, $5, $6)',
    tx.tenant,
    before.id,
    before.outlet,
    today,
    JSON.stringify(lines),
    now,
  );
}
