import { dayOf } from '../../core/base/day.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import { ARMS, type Arm } from '../../core/script/trial/arm.ts';
import { verdictOf } from '../../core/script/trial/verdict.ts';
import type { ScriptTrial, Wording } from '../../core/script/trial/trial.ts';
import type { TrialList, TrialRow } from '../../protocol/trials.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { countedUses } from './trials.ts';
import { linesOf } from './versions.ts';

/** So many trials as one looks back at. */
const TRIALS_SHOWN = 50;

type Kept = Omit<TrialRow, 'trial' | 'lines' | 'verdict'> & { readonly body: ScriptTrial };

/** The trials with what their uses say: those that run first, then the latest. */
export async function readTrials(tx: Transaction, hands: Hands): Promise<TrialList> {
  const [asOf, zone] = [hands.now(), await readZone(tx)];
  const kept = await tx.rows<Kept>(
    `select t.body, t.win, t.state, t.begun_at as "begunAt", b.name as "begunBy", t.ended_at as "endedAt", e.name as "endedBy",
       t.better, t.comment
     from script_trial t join person b on b.tenant = $1 and b.id = t.begun_by
     left join person e on e.tenant = $1 and e.id = t.ended_by
     where t.tenant = $1 order by t.state = 'running' desc, t.begun_at desc, t.id limit ${TRIALS_SHOWN}`,
    tx.tenant,
  );
  const uses = await countedUses(tx, null);
  const wordings = kept.flatMap(({ body }) => ARMS.map((arm) => body[arm]));
  const lines = await linesOf(
    tx,
    wordings.map(({ line, version }) => ({ id: line, version })),
  );
  const textOf = ({ line, version }: Wording): ScriptLine =>
    lines.find((one) => one.id === line && one.version === version)!;
  const rows = kept.map(({ body: trial, ...of }): TrialRow => ({
    ...of,
    trial,
    lines: Object.fromEntries(ARMS.map((arm) => [arm, textOf(trial[arm])])) as Record<Arm, ScriptLine>,
    verdict: verdictOf(uses.filter((use) => use.trial === trial.id)),
  }));
  return { asOf, zone, today: dayOf(asOf, zone), rows };
}
