import type { Id } from '../../core/base/id.ts';
import { takesAnother, type MonthPlanSubmitted, type MonthProposal } from '../../core/plan/month-proposal.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** Of these months what the rep has handed in, locked until the transaction ends. */
export async function lockProposals(
  tx: Transaction,
  rep: Id,
  months: readonly string[],
): Promise<Map<string, MonthProposal>> {
  if (months.length === 0) return new Map();
  const rows = await tx.rows<{ body: MonthProposal }>(
    `select body from month_proposal
     where tenant = $1 and rep = $2 and month = any (array(select jsonb_array_elements_text($3::jsonb))) order by month for update`,
    tx.tenant,
    rep,
    months,
  );
  return new Map(rows.map(({ body }) => [body.month, body]));
}

/** The proposal after the rep has handed it in (again); null when it is settled and takes no other. */
export const proposalAfter = (
  before: MonthProposal | null,
  { month, goals }: MonthPlanSubmitted,
): MonthProposal | null =>
  takesAnother(before) ? { month, goals, state: 'submitted', comment: before?.comment ?? '' } : null;

/** Writes them, and gives them back as the book has them. */
export async function saveProposals(
  tx: Transaction,
  rep: Id,
  proposals: readonly MonthProposal[],
): Promise<DocChange[]> {
  if (proposals.length === 0) return [];
  await tx.rows(
    `insert into month_proposal (tenant, rep, month, state, body)
     select $1, $2, p->>'month', p->>'state', p from jsonb_array_elements($3::jsonb) as p
     on conflict (tenant, rep, month) do update set state = excluded.state, body = excluded.body`,
    tx.tenant,
    rep,
    proposals,
  );
  return proposals.map((b) => ({ e: 'month-proposal', id: `${rep} ${b.month}`, s: `r:${rep}`, b }));
}
