import { isDeepStrictEqual } from 'node:util';
import { refusalOf } from '../../core/script/life/deeds.ts';
import { findingsOf } from '../../core/script/life/text.ts';
import type { ScriptWriting } from '../../protocol/scripts.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { atOf, knownOn } from './at.ts';
import { noteEvents } from './events.ts';
import { keep, keptVersions, type Kept } from './versions.ts';

/** [SC2] Writes a line: a new one, the next version of one that was published, or another wording of what is not. */
export async function writeLine(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, text }: ScriptWriting,
): Promise<Kept> {
  // One after the other: of two who write the same line one is told.
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const { id } = text;
  const [latest] = await keptVersions(tx, id);
  if (!isDeepStrictEqual(before, latest ? { version: latest.version, revision: latest.revision } : null))
    throw new Refused(before === null ? 'code-taken' : 'conflict');
  const known = await knownOn(tx, hands);
  const isNew = !latest || latest.state === 'published' || latest.state === 'retired';
  const of: Kept = isNew
    ? { line: id, version: (latest?.version ?? 0) + 1, revision: 0, state: 'draft', writers: [], text }
    : latest;
  const by = { id: session.person, role: session.role };
  const refusal = refusalOf('write', atOf(of, known), by, '');
  if (refusal) throw new Refused(refusal);
  const written: Kept = {
    ...of,
    state: 'draft',
    revision: of.revision + 1,
    writers: [...new Set([...of.writers, session.person])],
    text,
  };
  await keep(tx, written);
  const findings = findingsOf(text, known.evidence, known.today);
  await noteEvents(tx, hands, [
    { person: session.person, line: id, version: of.version, deed: 'write', comment: '', findings },
  ]);
  return written;
}
