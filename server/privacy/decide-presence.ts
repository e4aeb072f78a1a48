import type { Id } from '../../core/base/id.ts';
import { needsWord } from '../../core/visit/door.ts';
import type { Presence, PresenceDecision } from '../../protocol/presence.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { maySee } from '../session/team.ts';
import { doorDoc, type AtTheDoor } from './presence.ts';

/** How the rep was at the door of this visit; null where he has not checked in. */
export async function presenceOf(tx: Transaction, visit: Id): Promise<Presence | null> {
  const row = await tx.row<Presence>(
    `select x.standing, x.metres, x.accuracy, x.manual, x.answer, p.name as "answeredBy", x.answered_at as "answeredAt", x.note
     from presence x left join person p on p.tenant = $1 and p.id = x.answered_by where x.tenant = $1 and x.visit = $2`,
    tx.tenant,
    visit,
  );
  return row ?? null;
}

/** [PR2] [PR7] A supervisor's word about a check-in by hand or away from the shop; nobody says it of himself, and the rep is told. */
export async function decidePresence(
  tx: Transaction,
  hands: Hands,
  session: Session,
  visit: Id,
  { answer, note }: PresenceDecision,
): Promise<Presence> {
  const row = await tx.row<Pick<AtTheDoor, 'rep' | 'day' | 'standing' | 'metres'>>(
    'select rep, day, standing, metres from presence where tenant = $1 and visit = $2 for update',
    tx.tenant,
    visit,
  );
  if (!row || !(await maySee(tx, session, row.rep))) throw new Refused('not-found');
  if (row.rep === session.person) throw new Refused('forbidden');
  if (!needsWord(row)) throw new Refused('nothing-to-confirm');
  if (answer === 'doubted' && note.trim() === '') throw new Refused('note-needed');
  await tx.rows(
    'update presence set answer = $3, answered_by = $4, answered_at = $5, note = $6 where tenant = $1 and visit = $2',
    tx.tenant,
    visit,
    answer,
    session.person,
    hands.now(),
    note.trim(),
  );
  await emit(tx, { docs: [doorDoc({ ...row, visit, answer, note: note.trim() })] });
  return (await presenceOf(tx, visit))!;
}
