import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Place } from '../../core/base/place.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import type { Visit } from '../../core/visit/visit.ts';
import {
  VIEWS_SHOWN_MAX,
  type PlaceViewList,
  type PlaceViewRow,
  type PlaceViews,
  type VisitPlaces,
  type VisitPoint,
} from '../../protocol/presence.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { maySee, teamOf } from '../session/team.ts';

export const pointsOf = ({ checkedIn, photos, closed }: Visit): VisitPoint[] =>
  [checkedIn, ...photos, closed]
    .filter((fact) => fact !== null)
    .map(({ kind, at, place, placeRemoved }) => ({ kind, at, place, removed: placeRemoved ?? null }))
    .filter(({ place, removed }) => place !== null || removed !== null);

/** [PR3] The points of a visit, and a row for whoever opened them; null when there is none that the asker may see. */
export async function openPlaces(
  tx: Transaction,
  hands: Hands,
  session: Session,
  visit: Id,
): Promise<VisitPlaces | null> {
  const row = await tx.row<{ rep: Id; day: Day; body: Visit; outlet: Place | null }>(
    `select v.rep, v.day, v.body, nullif(o.body->'place', 'null') as outlet from visit v
     join outlet o on o.tenant = $1 and o.id = v.outlet where v.tenant = $1 and v.id = $2`,
    tx.tenant,
    visit,
  );
  if (!row || !(await maySee(tx, session, row.rep))) return null;
  await tx.rows(
    'insert into place_view (tenant, id, viewer, rep, visit, day, at) values ($1, $2, $3, $4, $5, $6, $7)',
    tx.tenant,
    hands.newId(),
    session.person,
    row.rep,
    visit,
    row.day,
    hands.now(),
  );
  const { body } = (await tx.row<{ body: Organisation }>(
    'select body from organisation where tenant = $1',
    tx.tenant,
  ))!;
  return { outlet: row.outlet, radius: body.checkInRadius, points: pointsOf(row.body) };
}

/** [PR4] Who opened the points of the asker, newest first. */
export async function viewsOf(tx: Transaction, hands: Hands, session: Session): Promise<PlaceViews> {
  const rows = await tx.rows<PlaceViews['views'][number]>(
    `select x.id, x.at, p.name as viewer, p.role, o.name as outlet, x.day::text as day
     from place_view x join person p on p.tenant = $1 and p.id = x.viewer
     left join visit v on v.tenant = $1 and v.id = x.visit left join outlet o on o.tenant = $1 and o.id = v.outlet
     where x.tenant = $1 and x.rep = $2 order by x.at desc, x.id desc limit ${VIEWS_SHOWN_MAX + 1}`,
    tx.tenant,
    session.person,
  );
  return { asOf: hands.now(), hasMore: rows.length > VIEWS_SHOWN_MAX, views: rows.slice(0, VIEWS_SHOWN_MAX) };
}

/** [PR4] Who opened whose points, of everybody whose work the asker may see. */
export async function readViews(tx: Transaction, hands: Hands, session: Session): Promise<PlaceViewList> {
  const team = (await teamOf(tx, session)).map((rep) => rep.id);
  const rows = await tx.rows<PlaceViewRow>(
    `select x.id, x.at, jsonb_build_object('name', p.name, 'role', p.role) as viewer,
       jsonb_build_object('id', r.id, 'name', r.name) as rep, x.visit, o.name as outlet, x.day::text as day
     from place_view x join person p on p.tenant = $1 and p.id = x.viewer join person r on r.tenant = $1 and r.id = x.rep
     left join visit v on v.tenant = $1 and v.id = x.visit left join outlet o on o.tenant = $1 and o.id = v.outlet
     where x.tenant = $1 and x.rep = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))
     order by x.at desc, x.id desc limit ${VIEWS_SHOWN_MAX}`,
    tx.tenant,
    team,
  );
  return { asOf: hands.now(), zone: await readZone(tx), rows };
}
