import * as v from 'valibot';
import { dayOf } from '../../core/base/day.ts';
import { Id } from '../../core/base/id.ts';
import { mayBecome, type Complaint } from '../../core/outlet/complaint.ts';
import { ComplaintChange, type ComplaintList, type ComplaintRow } from '../../protocol/complaints.ts';
import { readJson } from '../body.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { complaintDocs, lockComplaints, saveComplaints } from './complaints.ts';

/** The complaints of one's own team's shops, and what is done about them. */
export function complaintRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/complaints', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx): Promise<ComplaintList> => {
          const [zone, asOf] = [await readZone(tx), hands.now()];
          return { asOf, zone, today: dayOf(asOf, zone), rows: await unsettled(tx, session) };
        },
        'read only',
      ),
    );
  });
  routes.post('/complaints/:id', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    const change = await readJson(c, ComplaintChange);
    const id = c.req.param('id');
    if (!v.is(Id, id)) throw new Refused('not-found');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => handle(tx, session, id, change)));
  });
  return routes;
}

/** [U1] What is not settled in the shops of one's own team, the most pressing first. */
async function unsettled(tx: Transaction, session: Session, only: Id | null = null): Promise<ComplaintRow[]> {
  return tx.rows<ComplaintRow>(
    `select c.body as complaint, jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
       case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as rep, g.name as product
     from complaint c join outlet o on o.tenant = $1 and o.id = c.outlet
     left join visit v on v.tenant = $1 and v.id = c.visit
     left join person p on p.tenant = $1 and p.id = v.rep
     left join product g on g.tenant = $1 and g.id = c.body->>'product'
     where c.tenant = $1 and c.state <> 'confirmed' and ($3::uuid is null or c.id = $3)
       and ($4 in ('office', 'admin') or v.rep = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)))
     order by (c.state = 'resolved'), c.answer_by, (c.body->>'severity')::int, c.id`,
    tx.tenant,
    (await teamOf(tx, session)).map((rep) => rep.id),
    only,
    session.role,
  );
}

/** [U2] The state goes forward only, what is resolved says what was done, and phones get it with their next book. */
async function handle(tx: Transaction, session: Session, id: Id, change: ComplaintChange): Promise<Complaint> {
  if ((await unsettled(tx, session, id)).length === 0) throw new Refused('not-found');
  const known = (await lockComplaints(tx, [id])).get(id)!;
  const before = known.complaint;
  if (before.state !== change.state && !mayBecome(before.state, change.state))
    throw new Refused('complaint-moved-on', { state: before.state });
  if (change.state === 'resolved' && change.answer.trim() === '') throw new Refused('answer-needed');
  const complaint: Complaint = { ...before, ...change, answer: change.answer.trim() };
  await saveComplaints(tx, [{ ...known, complaint }]);
  await emit(tx, { docs: complaintDocs([{ ...known, complaint }]) });
  return complaint;
}
