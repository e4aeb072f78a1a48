import type { Id } from '../../core/base/id.ts';
import { findingsOf } from '../../core/script/life/text.ts';
import { standing } from '../../core/script/lint/evidence.ts';
import type { Hands } from '../hands.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { knownOn } from './at.ts';
import { endBrokenTrials } from './end-trial.ts';
import { noteEvents, type Event } from './events.ts';
import { takeFromPhones } from './phones.ts';
import { keep, keptVersions, type Kept } from './versions.ts';

/** [SC5] Withdraws, in every organisation, the lines whose evidence has lapsed. Answers how many they were. */
export async function withdrawAllLapsed(hands: Hands): Promise<number> {
  const { rows } = await hands.pool.query<{ id: Id }>('select id from tenant');
  let withdrawn = 0;
  for (const { id } of rows) withdrawn += await inTransaction(hands.pool, id, (tx) => withdrawLapsed(tx, hands));
  return withdrawn;
}

/** [SC5] The published lines of this organisation that stand no longer: they are retired and say why. */
export async function withdrawLapsed(tx: Transaction, hands: Hands): Promise<number> {
  const published = (await keptVersions(tx, null)).filter(
    ({ state, text }) => state === 'published' && text.evidence.length > 0,
  );
  if (published.length === 0) return 0;
  const { evidence, today } = await knownOn(tx, hands);
  const gone: [Kept, Event][] = [];
  for (const one of published) {
    const at = standing(one.text, evidence, today);
    if (at.stands) continue;
    gone.push([
      { ...one, state: 'retired' },
      {
        person: null,
        line: one.line,
        version: one.version,
        deed: 'lapse',
        comment: [...at.lapsed, ...at.missing].join('、'),
        findings: findingsOf(one.text, evidence, today),
      },
    ]);
  }
  if (gone.length === 0) return 0;
  for (const [retired] of gone) await keep(tx, retired);
  await noteEvents(
    tx,
    hands,
    gone.map(([, event]) => event),
  );
  await takeFromPhones(
    tx,
    gone.map(([{ line }]) => line),
  );
  await endBrokenTrials(tx, hands);
  return gone.length;
}
