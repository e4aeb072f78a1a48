import * as v from 'valibot';
import { dayOf } from '../../core/base/day.ts';
import { Id } from '../../core/base/id.ts';
import type { Gift } from '../../core/outlet/gift.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import { GiftDecision, type GiftList, type GiftRow } from '../../protocol/gifts.ts';
import { readZone } from '../desk/asking.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { greetingPdf, type GreetingCard } from '../print/greeting-pdf.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { lockGifts, saveGifts } from './gifts.ts';

/** The register of gifts of one's own team, and the word on what is above the limit. */
export function giftRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/gifts', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => register(tx, session, hands), 'read only'));
  });
  routes.get('/gifts/:id/card', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    const id = c.req.param('id');
    const card = await inTransaction(hands.pool, session.tenant, (tx) => cardOf(tx, session, hands, id), 'read only');
    c.header('content-type', 'application/pdf');
    c.header('cache-control', 'no-store');
    return c.body(await greetingPdf(card));
  });
  routes.post('/gifts/:id', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    const decision = await readJson(c, GiftDecision);
    const id = c.req.param('id');
    if (!v.is(Id, id)) throw new Refused('not-found');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => decide(tx, session, id, decision)));
  });
  return routes;
}

/** [U3] */
async function register(tx: Transaction, session: Session, hands: Hands): Promise<GiftList> {
  const organisation = await tx.row<{ body: Organisation }>(
    'select body from organisation where tenant = $1',
    tx.tenant,
  );
  const { gifts: rules } = organisation!.body;
  const [zone, asOf] = [await readZone(tx), hands.now()];
  return { asOf, zone, rules, rows: await rowsOf(tx, session, dayOf(asOf, zone).slice(0, 4)) };
}

/** [U9] The card of a gift that may be given. */
async function cardOf(tx: Transaction, session: Session, hands: Hands, id: string): Promise<GreetingCard> {
  const organisation = await tx.row<{ body: Organisation }>(
    'select body from organisation where tenant = $1',
    tx.tenant,
  );
  const { name, servicePhone, zone } = organisation!.body;
  const rows = await rowsOf(tx, session, dayOf(hands.now(), zone).slice(0, 4));
  const found = rows.find(({ gift }) => gift.id === id);
  if (!found || !['approved', 'given'].includes(found.gift.state)) throw new Refused('not-found');
  const { gift, outlet, rep } = found;
  return {
    occasion: gift.occasion,
    to: gift.recipient === 'shop' ? outlet.name : gift.takenBy,
    item: gift.item,
    from: { seller: name, rep, servicePhone },
    day: gift.day,
  };
}

async function rowsOf(tx: Transaction, session: Session, year: string): Promise<GiftRow[]> {
  return tx.rows<GiftRow>(
    `select g.body as gift, jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet, p.name as rep,
       (coalesce(sum((g.body->>'value')::bigint) filter (where g.state = 'given') over (partition by g.outlet), 0))::float8 as year
     from gift g join outlet o on o.tenant = $1 and o.id = g.outlet
     join visit v on v.tenant = $1 and v.id = g.visit
     join person p on p.tenant = $1 and p.id = v.rep
     where g.tenant = $1 and to_char(g.day, 'YYYY') = $3
       and ($4 in ('office', 'admin') or v.rep = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)))
     order by (g.state <> 'asked'), g.day desc, g.id`,
    tx.tenant,
    (await teamOf(tx, session)).map((rep) => rep.id),
    year,
    session.role,
  );
}

/** [U4] Only what is asked for is decided, by whoever sees it, with the name; a no says why. */
async function decide(tx: Transaction, session: Session, id: Id, { state, note }: GiftDecision): Promise<Gift> {
  const before = (await lockGifts(tx, [id])).get(id);
  const isSeen = before && (await rowsOf(tx, session, before.day.slice(0, 4))).some(({ gift }) => gift.id === id);
  if (!before || !isSeen) throw new Refused('not-found');
  if (before.state !== 'asked') throw new Refused('gift-decided', { state: before.state });
  if (state === 'refused' && note.trim() === '') throw new Refused('reason-needed');
  const person = await tx.row<{ name: string }>(
    'select name from person where tenant = $1 and id = $2',
    tx.tenant,
    session.person,
  );
  const gift: Gift = { ...before, state, note: note.trim(), approver: person!.name };
  await emit(tx, { docs: await saveGifts(tx, [gift]) });
  return gift;
}
