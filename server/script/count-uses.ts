import type { Instant } from '../../core/base/instant.ts';
import { usesIn } from '../../core/script/trial/uses.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { runningTrials } from './trials.ts';

/** [SC11] Takes into the trials what visits say that have ended. What was taken in once stays as it is. */
export async function countTrialUses(tx: Transaction, visits: readonly Visit[], now: Instant): Promise<void> {
  const ended = visits.filter((one) => one.state !== 'in-progress' && (one.presented || one.linesUsed.length > 0));
  if (ended.length === 0) return;
  const running = await runningTrials(tx);
  const uses = ended.flatMap((visit) => usesIn(visit, running));
  if (uses.length === 0) return;
  await tx.rows(
    `insert into script_trial_use (tenant, trial, outlet, visit, arm, is_won, at)
     select $1, u.trial, u.outlet, u.visit, u.arm, u."isWon", $3
     from jsonb_to_recordset($2::jsonb) as u (trial uuid, outlet uuid, visit uuid, arm text, "isWon" boolean)
     on conflict (tenant, trial, outlet) do nothing`,
    tx.tenant,
    uses,
    now,
  );
}
