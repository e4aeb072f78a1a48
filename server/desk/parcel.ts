import type { Instant } from '../../core/base/instant.ts';
import type { ParcelKnown, ParcelQuestion } from '../../protocol/parcel-known.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { readZone } from './asking.ts';

/** [B7] What of a file of unsent work is here already; null when it is of nobody whose work the asker may see. */
export async function readKnown(
  tx: Transaction,
  session: Session,
  { person, facts, photos, outlets }: ParcelQuestion,
  asOf: Instant,
): Promise<ParcelKnown | null> {
  const who = (await teamOf(tx, session)).find((rep) => rep.id === person);
  if (!who) return null;
  const row = await tx.row<{ facts: number; photos: number; outlets: string[] }>(
    `select (select count(*)::int from fact_log where tenant = $1 and person = $2 and id = any (${ids(3)})) as facts,
       (select count(*)::int from photo where tenant = $1 and rep = $2 and received_at is not null and id = any (${ids(4)})) as photos,
       array(select name from outlet where tenant = $1 and id = any (${ids(5)}) order by code) as outlets`,
    tx.tenant,
    person,
    facts,
    photos,
    outlets,
  );
  return { asOf, zone: await readZone(tx), person: { id: who.id, name: who.name }, ...row! };
}

const ids = (parameter: number): string => `array(select jsonb_array_elements_text($${parameter}::jsonb)::uuid)`;
