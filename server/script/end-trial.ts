import type { Id } from '../../core/base/id.ts';
import { ARMS } from '../../core/script/trial/arm.ts';
import { verdictOf } from '../../core/script/trial/verdict.ts';
import type { TrialEnding } from '../../protocol/trials.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { countedUses, endTrials, linesOnPhones, runningTrials } from './trials.ts';

/** [SC12] Ends a trial: with its verdict where there is one, or stopped with a reason. */
export async function endTrial(
  tx: Transaction,
  hands: Hands,
  session: Session,
  trial: Id,
  { end, comment }: TrialEnding,
): Promise<void> {
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const known = await tx.row<{ state: string }>(
    'select state from script_trial where tenant = $1 and id = $2',
    tx.tenant,
    trial,
  );
  if (!known) throw new Refused('not-found');
  if (known.state !== 'running') throw new Refused('trial-over');
  const { better } = verdictOf(await countedUses(tx, trial));
  if (end === 'verdict' && better === null) throw new Refused('not-known-yet');
  if (end === 'stopped' && comment.trim() === '') throw new Refused('comment-needed');
  const said = { at: hands.now(), by: session.person, comment: comment.trim() };
  await endTrials(tx, [trial], { ...said, state: end, better: end === 'verdict' ? better : null });
}

/** [SC10] A trial of which a wording has left the phones, or has a next version there, ends by itself. */
export async function endBrokenTrials(tx: Transaction, hands: Hands): Promise<void> {
  const [running, lines] = [await runningTrials(tx), await linesOnPhones(tx)];
  const broken = running.filter(
    (trial) =>
      !ARMS.every((arm) => lines.some(({ id, version }) => id === trial[arm].line && version === trial[arm].version)),
  );
  if (broken.length === 0) return;
  await endTrials(
    tx,
    broken.map(({ id }) => id),
    { state: 'withdrawn', at: hands.now(), by: null, better: null, comment: '' },
  );
}
