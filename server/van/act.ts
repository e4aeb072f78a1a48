import type { Id } from '../../core/base/id.ts';
import { handOverRefusal, reckonMoney } from '../../core/order/collect/count.ts';
import { vanApprovalRefusal } from '../../core/order/van/reckoning.ts';
import type { NewHandOver } from '../../protocol/vans.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { readPerson } from '../session/sign-in.ts';
import { collectedOn, repsFor } from './read-day.ts';
import { lockTrips } from './trips.ts';

/** [SV5] Says yes to the count of a van. */
export async function approveTrip(tx: Transaction, hands: Hands, session: Session, id: Id): Promise<void> {
  const known = (await lockTrips(tx, [id])).get(id);
  if (!known || !(await repsFor(tx, session)).some((rep) => rep.id === known.rep)) throw new Refused('not-found');
  const refusal = vanApprovalRefusal(known.trip.van, known.rep, session);
  if (refusal) throw new Refused(refusal);
  await tx.rows(
    `update van_trip set approved_by = $3, approved_at = $4 where tenant = $1 and id = $2 and approved_by is null`,
    tx.tenant,
    id,
    session.person,
    hands.now(),
  );
}

/** [SV4] Finance takes over what is due of a rep's money of a day; the same said twice is once. */
export async function takeOver(tx: Transaction, hands: Hands, session: Session, of: NewHandOver): Promise<void> {
  const { id, rep, day, money } = of;
  // Whoever takes over the same money at the same time waits here.
  const locked = await tx.row(
    `select id from person where tenant = $1 and id = $2 and role = 'rep' for update`,
    tx.tenant,
    rep,
  );
  if (!locked) throw new Refused('not-found');
  if (await tx.row('select id from hand_over where tenant = $1 and id = $2', tx.tenant, id)) return;
  const due = (await collectedOn(tx, day, [rep])).filter((one) => !one.isHandedOver);
  const refusal = handOverRefusal(due, money, { rep, ...session });
  if (refusal) throw new Refused(refusal);
  await tx.rows(
    `insert into hand_over (tenant, id, rep, day, money, person, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    tx.tenant,
    id,
    rep,
    day,
    reckonMoney(due, money),
    session.person,
    hands.now(),
  );
  await tx.rows(
    `insert into handed_over (tenant, entry, hand_over) select $1, e::uuid, $3 from jsonb_array_elements_text($2::jsonb) as e`,
    tx.tenant,
    due.map((one) => one.id),
    id,
  );
}

/** [SV6] Says who has a van. */
export async function setVan(tx: Transaction, rep: Id, hasVan: boolean): Promise<void> {
  const known = await tx.row(
    `update person set has_van = $3 where tenant = $1 and id = $2 and role = 'rep' returning id`,
    tx.tenant,
    rep,
    hasVan,
  );
  const person = known && (await readPerson(tx, rep));
  if (!person) throw new Refused('not-found');
  await emit(tx, { docs: [{ e: 'person', id: rep, s: `r:${rep}`, b: person }] });
}
