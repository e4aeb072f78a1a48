import { isDeepStrictEqual } from 'node:util';
import type { ScriptState } from '../../core/script/life/deeds.ts';
import type { Evidence } from '../../core/script/lint/evidence.ts';
import type { EvidenceChange } from '../../protocol/scripts.ts';
import type { Hands } from '../hands.ts';
import { noteChange } from '../office/changes.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { knownOn } from './at.ts';
import { readEvidence } from './evidence.ts';
import { withdrawLapsed } from './lapse.ts';
import { putOnPhones } from './phones.ts';
import { keptVersions, type Kept } from './versions.ts';

/** [SC7] Writes a record of evidence. What a reviewed or published text rests on is changed by compliance alone. */
export async function saveEvidence(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: EvidenceChange,
): Promise<Evidence> {
  if (after.until < after.from) throw new Refused('ends-before-it-begins');
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const known = (await readEvidence(tx)).find((one) => one.id === after.id) ?? null;
  if (isDeepStrictEqual(known, after)) return after;
  if (!isDeepStrictEqual(known, before)) throw new Refused(before === null ? 'code-taken' : 'conflict');
  if (known !== null && session.role !== 'compliance') {
    const carries = await restingOn(tx, after.id, ['reviewed', 'published']);
    if (carries.length > 0) throw new Refused('evidence-in-use', { lines: carries.map((one) => one.line) });
  }
  await tx.rows(
    `insert into script_evidence (tenant, id, body) values ($1, $2, $3)
     on conflict (tenant, id) do update set body = excluded.body`,
    tx.tenant,
    after.id,
    after,
  );
  await noteChange(tx, hands, session, { kind: 'script-evidence', code: after.id, before: known, after });
  await withdrawLapsed(tx, hands);
  await putOnPhones(tx, await restingOn(tx, after.id, ['published']), await knownOn(tx, hands));
  return after;
}

/** The versions in these states that name a record of evidence. */
const restingOn = async (tx: Transaction, evidence: string, states: readonly ScriptState[]): Promise<Kept[]> =>
  (await keptVersions(tx, null)).filter(
    ({ state, text }) => states.includes(state) && text.evidence.includes(evidence),
  );
