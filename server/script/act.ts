import { ARROWS, refusalOf } from '../../core/script/life/deeds.ts';
import { findingsOf, slotsThatDiffer } from '../../core/script/life/text.ts';
import type { ScriptAct } from '../../protocol/scripts.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { atOf, knownOn, type Known } from './at.ts';
import { endBrokenTrials } from './end-trial.ts';
import { noteEvents, type Event } from './events.ts';
import { putOnPhones, takeFromPhones } from './phones.ts';
import { keep, keptVersions, type Kept } from './versions.ts';

/** [SC3] [SC4] Somebody takes an arrow of the life of a line. */
export async function actOn(
  tx: Transaction,
  hands: Hands,
  session: Session,
  line: string,
  { version, revision, deed, comment }: ScriptAct,
): Promise<Kept> {
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const versions = await keptVersions(tx, line);
  const of = versions.find((one) => one.version === version);
  if (!of) throw new Refused('not-found');
  if (of.revision !== revision) throw new Refused('conflict');
  const known = await knownOn(tx, hands);
  const refusal = refusalOf(deed, atOf(of, known), { id: session.person, role: session.role }, comment);
  if (refusal) throw new Refused(refusal);
  if (deed === 'submit') demandSameSlots(of);
  const after: Kept = { ...of, state: ARROWS[deed].to };
  await keep(tx, after);
  const events: Event[] = [eventOf(after, known, { person: session.person, deed, comment: comment.trim() })];
  const before = deed === 'publish' ? versions.find((one) => one.state === 'published') : undefined;
  if (before) {
    await keep(tx, { ...before, state: 'retired' });
    events.unshift(eventOf(before, known, { person: null, deed: 'supersede', comment: '' }));
  }
  await noteEvents(tx, hands, events);
  if (deed === 'publish') await putOnPhones(tx, [after], known);
  if (deed === 'retire') await takeFromPhones(tx, [line]);
  if (deed === 'publish' || deed === 'retire') await endBrokenTrials(tx, hands);
  return after;
}

const eventOf = (
  { line, version, text }: Kept,
  { evidence, today }: Known,
  of: Pick<Event, 'person' | 'deed' | 'comment'>,
): Event => ({ ...of, line, version, findings: findingsOf(text, evidence, today) });

function demandSameSlots({ text }: Kept): void {
  const slots = slotsThatDiffer(text);
  if (slots.length > 0) throw new Refused('slots-differ', { slots });
}
