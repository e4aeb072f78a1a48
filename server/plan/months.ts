import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Money } from '../../core/base/money.ts';
import type { Month, MonthProposal } from '../../core/plan/month-proposal.ts';
import type { MonthDecision, MonthList, MonthRow } from '../../protocol/months.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { monthDocs } from '../order/month.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { maySee, teamOf } from '../session/team.ts';
import { lockProposals, saveProposals } from './month-proposals.ts';

/** [MP1] The plans of a month of everybody whose work the asker may see, who has handed in none among them. */
export async function readMonths(
  tx: Transaction,
  session: Session,
  { month, ...asked }: Omit<MonthList, 'rows'>,
): Promise<MonthList> {
  const team = await teamOf(tx, session);
  const targets = await tx.rows<{ rep: Id; target: Money }>(
    'select rep, target from month_target where tenant = $1 and month = $2',
    tx.tenant,
    month,
  );
  const proposals = await tx.rows<{ rep: Id; body: MonthProposal }>(
    'select rep, body from month_proposal where tenant = $1 and month = $2',
    tx.tenant,
    month,
  );
  const rows = team.map(({ id, login, name }): MonthRow => ({
    rep: { id, login, name },
    target: targets.find((t) => t.rep === id)?.target ?? null,
    proposal: proposals.find((p) => p.rep === id)?.body ?? null,
  }));
  return { ...asked, month, rows };
}

/** [MP2] [MP3] The plan after a supervisor's word; the phone has it, and the target that follows, with its next book. */
export async function decideMonth(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { rep, month, decision, comment, goals }: MonthDecision,
): Promise<MonthProposal> {
  if (rep === session.person) throw new Refused('forbidden');
  if (!(await maySee(tx, session, rep))) throw new Refused('not-found');
  if (decision === 'return' && comment.trim() === '') throw new Refused('note-needed');
  const before = (await lockProposals(tx, rep, [month])).get(month);
  if (!before) throw new Refused('not-found');
  if (before.state !== 'submitted' || !isDeepStrictEqual({ ...before.goals }, { ...goals }))
    throw new Refused('conflict');
  const state = decision === 'confirm' ? 'confirmed' : 'returned';
  const after: MonthProposal = { ...before, state, comment: comment.trim() };
  const docs = await saveProposals(tx, rep, [after]);
  if (decision === 'confirm') await giveTarget(tx, rep, month, goals.target);
  const months = decision === 'confirm' ? await monthDocs(tx, [rep], dayOf(hands.now(), await readZone(tx))) : [];
  await emit(tx, { docs: [...docs, ...months] });
  return after;
}

const giveTarget = (tx: Transaction, rep: Id, month: Month, target: Money): Promise<unknown> =>
  tx.rows(
    `insert into month_target (tenant, rep, month, target) values ($1, $2, $3, $4)
     on conflict (tenant, rep, month) do update set target = excluded.target`,
    tx.tenant,
    rep,
    month,
    target,
  );
