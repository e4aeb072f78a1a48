import { isDeepStrictEqual } from 'node:util';
import { refusalOfTrial } from '../../core/script/trial/pair.ts';
import type { TrialBeginning } from '../../protocol/trials.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { knownOn } from './at.ts';
import { linesOnPhones, runningTrials } from './trials.ts';

/** [SC9] [SC10] Sets two wordings on trial; phones have it with their next book. */
export async function beginTrial(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { win, ...trial }: TrialBeginning,
): Promise<void> {
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const { today } = await knownOn(tx, hands);
  const running = await runningTrials(tx);
  if (running.some((one) => isDeepStrictEqual(one, { ...trial, win }))) return;
  if (await tx.row('select 1 as one from script_trial where tenant = $1 and id = $2', tx.tenant, trial.id))
    throw new Refused('conflict');
  const refusal = refusalOfTrial(trial, await linesOnPhones(tx), running, today);
  if (refusal) throw new Refused(refusal);
  await tx.rows(
    `insert into script_trial (tenant, id, state, win, body, begun_at, begun_by) values ($1, $2, 'running', $3, $4, $5, $6)`,
    tx.tenant,
    trial.id,
    win,
    trial,
    hands.now(),
    session.person,
  );
  await emit(tx, { docs: [{ e: 'script-trial', id: trial.id, s: 't', b: trial }] });
}
