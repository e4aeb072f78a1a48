import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { Arm } from '../../core/script/trial/arm.ts';
import type { ScriptTrial, Win } from '../../core/script/trial/trial.ts';
import type { TrialUse } from '../../core/script/trial/verdict.ts';
import type { TrialState } from '../../protocol/trials.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** A trial that has not ended, with what it counts as won. */
export type Running = ScriptTrial & { readonly win: Win };

export const runningTrials = async (tx: Transaction): Promise<Running[]> =>
  (
    await tx.rows<{ body: ScriptTrial; win: Win }>(
      `select body, win from script_trial where tenant = $1 and state = 'running' order by id`,
      tx.tenant,
    )
  ).map(({ body, win }) => ({ ...body, win }));

/** What the phones have: the lines of today. */
export const linesOnPhones = async (tx: Transaction): Promise<ScriptLine[]> =>
  (await tx.rows<{ body: ScriptLine }>('select body from script_line where tenant = $1 order by id', tx.tenant)).map(
    ({ body }) => body,
  );

/** The uses that count, each with its trial; of one trial, or of all of them. */
export const countedUses = (tx: Transaction, trial: Id | null): Promise<(TrialUse & { readonly trial: Id })[]> =>
  tx.rows(
    `select trial, outlet, arm, is_won as "isWon", at from script_trial_use
     where tenant = $1 and ($2::uuid is null or trial = $2) order by trial, at, outlet`,
    tx.tenant,
    trial,
  );

export interface Ended {
  readonly state: Exclude<TrialState, 'running'>;
  readonly at: Instant;
  readonly by: Id | null;
  readonly better: Arm | null;
  readonly comment: string;
}

/** [SC10] Ends trials that run; phones hear of it with their next book. */
export async function endTrials(
  tx: Transaction,
  trials: readonly Id[],
  { state, at, by, better, comment }: Ended,
): Promise<void> {
  await tx.rows(
    `update script_trial set state = $3, ended_at = $4, ended_by = $5, better = $6, comment = $7
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    trials,
    state,
    at,
    by,
    better,
    comment,
  );
  await emit(tx, { docs: trials.map((id) => ({ e: 'script-trial', id, s: 't', b: null }) as const) });
}
