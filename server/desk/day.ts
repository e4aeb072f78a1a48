import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Money } from '../../core/base/money.ts';
import { dayFigures, togetherOf } from '../../core/kpi/day.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { MissedReason } from '../../core/plan/facts.ts';
import { isCalledOn, routesOn, stopsOn, type Route } from '../../core/route/route.ts';
import type { Door } from '../../core/visit/door.ts';
import type { VisitSummary } from '../../core/visit/summary.ts';
import type { Arrival, DayBoard, RepDay, StopRow } from '../../protocol/board.ts';
import type { DayPlan } from '../../protocol/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import type { Asking } from './asking.ts';

const ARRIVALS = 30;

type OutletCard = StopRow['outlet'];

/** The day of everybody whose work the asker may see. */
export async function readDay(tx: Transaction, session: Session, { day, zone, asOf }: Asking): Promise<DayBoard> {
  const team = await teamOf(tx, session);
  const reps = team.map((rep) => rep.id);
  const routes = await routesOf(tx, reps);
  const visits = await tx.rows<{ summary: VisitSummary; reason: string | null }>(
    `select summary, body->'opened'->>'unplannedDayReason' as reason from visit where tenant = $1 and day = $2 and rep = any (array(select jsonb_array_elements_text($3::jsonb)::uuid))
     order by summary->>'checkedInAt' nulls last, id`,
    tx.tenant,
    day,
    reps,
  );
  const plans = await tx.rows<{ rep: Id; at: Instant; body: DayPlan }>(
    'select rep, confirmed_at as at, body from day_plan where tenant = $1 and day = $2',
    tx.tenant,
    day,
  );
  const reports = await tx.rows<{ rep: Id; at: Instant }>(
    'select rep, signed_at as at from day_report where tenant = $1 and day = $2',
    tx.tenant,
    day,
  );
  const missed = await tx.rows<{ rep: Id; outlet: Id; reason: MissedReason }>(
    'select rep, outlet, reason from missed_visit where tenant = $1 and day = $2',
    tx.tenant,
    day,
  );
  const devices = await tx.rows<{ rep: Id; seen: Instant | null; waiting: number }>(
    `select d.person as rep, max(d.seen_at) as seen, coalesce(sum(a.waiting), 0)::int as waiting
     from device d left join (select x.device, count(*) as waiting from fact_announced x
       where x.tenant = $1 and not exists (select from fact_log f where f.tenant = $1 and f.id = x.id) group by x.device) a
       on a.device = d.id
     where d.tenant = $1 group by d.person`,
    tx.tenant,
  );

  const doors = new Map(
    (
      await tx.rows<Pick<Door, 'visit' | 'standing' | 'answer'>>(
        'select visit, standing, answer from presence where tenant = $1 and day = $2',
        tx.tenant,
        day,
      )
    ).map((door) => [door.visit, door]),
  );
  const uncalled = await uncalledOn(tx, day);
  const stopsOf = (rep: Id): readonly Id[] =>
    plans.find((p) => p.rep === rep)?.body.stops ??
    stopsOn(routes.get(rep) ?? [], day).filter((outlet) => !uncalled.has(outlet));
  const outlets = await outletCards(tx, [...reps.flatMap(stopsOf), ...visits.map((v) => v.summary.outlet)]);

  const days = team.map((rep): RepDay => {
    const own = visits.map((v) => v.summary).filter((v) => v.rep === rep.id);
    const stops = stopsOf(rep.id);
    const plan = plans.find((p) => p.rep === rep.id);
    const device = devices.find((d) => d.rep === rep.id);
    const row = (outlet: Id): StopRow[] => {
      const card = outlets.get(outlet);
      return card
        ? [
            {
              outlet: card,
              visit: own.filter((v) => v.outlet === outlet).at(-1) ?? null,
              missed: missed.find((m) => m.rep === rep.id && m.outlet === outlet)?.reason ?? null,
            },
          ]
        : [];
    };
    return {
      rep: {
        id: rep.id,
        login: rep.login,
        name: rep.name,
        role: 'rep',
        supervisor: rep.supervisor && rep.supervisorName ? { id: rep.supervisor, name: rep.supervisorName } : null,
        hasVan: rep.hasVan,
      },
      routes: routesOn(routes.get(rep.id) ?? [], day).map((r) => r.name),
      planConfirmedAt: plan?.at ?? null,
      unplannedDayReason: visits.find((v) => v.summary.rep === rep.id && v.reason !== null)?.reason ?? null,
      target: (plan?.body.target as Money | undefined) ?? null,
      stops: stops.flatMap(row),
      unplanned: [...new Set(own.map((v) => v.outlet))].filter((outlet) => !stops.includes(outlet)).flatMap(row),
      figures: dayFigures(stops, own, doors),
      signedAt: reports.find((r) => r.rep === rep.id)?.at ?? null,
      lastSeen: device?.seen ?? null,
      waiting: device?.waiting ?? 0,
    };
  });
  return {
    day,
    zone,
    asOf,
    planningTime: await planningTimeOf(tx),
    reps: days,
    figures: togetherOf(days.map((d) => d.figures)),
    arrivals: await arrivalsOf(tx, reps),
  };
}

const planningTimeOf = async (tx: Transaction): Promise<string> =>
  (await tx.row<{ time: string }>(
    `select body->>'planningTime' as time from organisation where tenant = $1`,
    tx.tenant,
  ))!.time;

export async function routesOf(tx: Transaction, reps: readonly Id[]): Promise<Map<Id, Route[]>> {
  const rows = await tx.rows<{ rep: Id; body: Route }>(
    `select r.rep, jsonb_build_object('id', r.id, 'code', r.code, 'name', r.name, 'weekday', r.weekday, 'cycleWeeks', r.cycle_weeks,
       'anchor', r.anchor, 'outlets', coalesce((select jsonb_agg(o.outlet order by o.position) from route_outlet o
          where o.tenant = $1 and o.route = r.id), '[]')) as body
     from route r where r.tenant = $1 and r.rep = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    reps,
  );
  const of = new Map<Id, Route[]>();
  for (const { rep, body } of rows) of.set(rep, [...(of.get(rep) ?? []), body]);
  return of;
}

/** Shops that stand on a route and are not called: closed ones, and those that said no. */
async function uncalledOn(tx: Transaction, day: Day): Promise<ReadonlySet<Id>> {
  const rows = await tx.rows<Pick<Outlet, 'id' | 'status' | 'doNotVisitUntil'>>(
    `select id, status, body->>'doNotVisitUntil' as "doNotVisitUntil" from outlet
     where tenant = $1 and (status = 'closed' or body->>'doNotVisitUntil' is not null)`,
    tx.tenant,
  );
  return new Set(rows.filter((shop) => !isCalledOn(shop, day)).map(({ id }) => id));
}

async function outletCards(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, OutletCard>> {
  const rows = await tx.rows<OutletCard>(
    `select id, code, name, channel, class, nullif(body->'place', 'null') as place from outlet
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    [...new Set(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What came in last, newest first. */
async function arrivalsOf(tx: Transaction, reps: readonly Id[]): Promise<Arrival[]> {
  const rows = await tx.rows<{
    at: Instant;
    received: Instant;
    rep: Id;
    repName: string;
    outlet: Id | null;
    outletName: string | null;
    visit: Id | null;
    kind: string;
  }>(
    `select f.at, f.received_at as received, f.person as rep, p.name as "repName", o.id as outlet, o.name as "outletName", v.id as visit, f.kind
     from (select * from fact_log where tenant = $1 and person = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))
           order by received_at desc, dseq desc limit ${ARRIVALS}) as f
     join person p on p.tenant = $1 and p.id = f.person
     left join visit v on v.tenant = $1 and v.id::text = f.entity
     left join outlet o on o.tenant = $1 and o.id = v.outlet
     order by f.received_at desc, f.dseq desc`,
    tx.tenant,
    reps,
  );
  return rows.map((r) => ({
    at: r.at,
    received: r.received,
    rep: { id: r.rep, name: r.repName },
    outlet: r.outlet && r.outletName ? { id: r.outlet, name: r.outletName } : null,
    visit: r.visit,
    kind: r.kind,
  }));
}
