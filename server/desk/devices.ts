import type { Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import {
  BOOK_ANEW,
  DEVICE_PROBLEMS,
  DEVICE_STATES,
  deviceHealth,
  type DeviceKnown,
} from '../../core/kpi/device-health.ts';
import type { DeviceList } from '../../protocol/devices.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { readZone } from './asking.ts';

interface Row extends DeviceKnown {
  readonly id: Id;
  readonly person: { readonly id: Id; readonly name: string };
  readonly app: string;
  readonly received: number;
}

/** [B6] The phones of everybody whose work the asker may see: how each stands, those that need something first. */
export async function readDevices(tx: Transaction, session: Session, asOf: Instant): Promise<DeviceList> {
  const team = await teamOf(tx, session);
  const rows = await tx.rows<Row>(
    `select d.id, jsonb_build_object('id', p.id, 'name', p.name) as person, d.app, d.last_dseq as received, d.seen_at as "seenAt",
       coalesce(a.missing, 0)::int as missing, a.since as "missingSince",
       coalesce((d.storage->>'photos')::int, 0) as "photosWaiting", coalesce(q.aside, 0)::int as aside,
       coalesce((d.storage->>'persisted')::boolean, false) as "isPersisted",
       (d.storage->>'used')::bigint as used, (d.storage->>'quota')::bigint as quota,
       (d.clock->>'offset')::double precision as "clockOffset",
       array(select to_char(m.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from book_mismatch m where m.tenant = $1 and m.device = d.id and m.at > $3) as "bookDiffered",
       case when l.device is not null then jsonb_build_object('at', to_char(l.told_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'unsent', l.unsent) end as cleared
     from device d join person p on p.tenant = $1 and p.id = d.person
     left join device_cleared l on l.tenant = $1 and l.device = d.id
     left join lateral (select count(*) as missing, min(x.first_seen_at) as since from fact_announced x
       where x.tenant = $1 and x.device = d.id and not exists (select from fact_log f where f.tenant = $1 and f.id = x.id)) a on true
     left join lateral (select count(*) as aside from fact_log f where f.tenant = $1 and f.device = d.id and f.status = 'quarantined'
       and not exists (select from fact_review r where r.tenant = $1 and r.fact = f.id and r.decision = 'reject')) q on true
     where d.tenant = $1 and d.person = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    team.map((rep) => rep.id),
    instantOf(millisecondsOf(asOf) - BOOK_ANEW),
  );
  const devices = rows.map((row) => ({ ...row, ...deviceHealth(row, asOf) }));
  const rank = (of: (typeof devices)[number]): number => DEVICE_STATES.indexOf(of.state);
  const gravity = ({ problems: [first] }: (typeof devices)[number]): number =>
    first ? DEVICE_PROBLEMS.indexOf(first) : 0;
  devices.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      gravity(a) - gravity(b) ||
      a.person.name.localeCompare(b.person.name, 'zh') ||
      (a.id < b.id ? -1 : 1),
  );
  return { asOf, zone: await readZone(tx), devices };
}
