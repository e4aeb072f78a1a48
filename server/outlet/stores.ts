import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import {
  STORES_SHOWN,
  type StoreChange,
  type StoreFile,
  type StoreList,
  type StorePage,
  type StoreRow,
} from '../../protocol/stores.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { changesBy, saveChanges } from './changes.ts';
import { lockOutlets, saveOutletBodies } from './outlets.ts';
import { referralsFrom, referrersOf } from './referrals.ts';

const CHANGES_SHOWN = 100;

/** [U6] Shops that somebody of the team calls on; for the office every shop. */
const MINE = `($3 in ('office', 'admin') or exists (select from sync_sub u where u.tenant = $1 and u.to_seq is null
  and u.s = 'o:' || o.id and u.person = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))))`;
const REPS = `coalesce((select jsonb_agg(p.name order by p.login) from sync_sub u join person p on p.tenant = $1 and p.id = u.person
  where u.tenant = $1 and u.to_seq is null and u.s = 'o:' || o.id and p.role = 'rep'), '[]')`;

const mineOf = async (tx: Transaction, session: Session): Promise<[tenant: Id, team: Id[], role: string]> => [
  tx.tenant,
  (await teamOf(tx, session)).map(({ id }) => id),
  session.role,
];

export async function readStores(
  tx: Transaction,
  session: Session,
  { search, hands }: { readonly search: string; readonly hands: Hands },
): Promise<StoreList> {
  const rows = await tx.rows<StoreRow & { all: number }>(
    `select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'channel', o.channel, 'class', o.class,
         'status', o.status, 'address', o.body->>'address') as outlet, ${REPS} as reps, c.at as "changedAt",
       count(*) over ()::int as "all"
     from outlet o left join lateral (
       select max(at) as at from outlet_change where tenant = $1 and outlet = o.id) c on true
     where o.tenant = $1 and ${MINE}
       and strpos(lower(concat_ws(' ', o.code, o.name, o.body->>'address')), lower($4)) > 0
     order by c.at desc nulls last, o.code limit ${STORES_SHOWN}`,
    ...(await mineOf(tx, session)),
    search,
  );
  return {
    zone: await readZone(tx),
    asOf: hands.now(),
    rows: rows.map(({ all: _, ...row }) => row),
    all: rows[0]?.all ?? 0,
  };
}

export async function readStore(tx: Transaction, session: Session, id: Id, hands: Hands): Promise<StorePage> {
  const found = await tx.row<{ outlet: Outlet; reps: string[] }>(
    `select o.body as outlet, ${REPS} as reps from outlet o where o.tenant = $1 and o.id = $4 and ${MINE}`,
    ...(await mineOf(tx, session)),
    id,
  );
  if (!found) throw new Refused('not-found');
  const [zone, asOf] = [await readZone(tx), hands.now()];
  return {
    zone,
    asOf,
    today: dayOf(asOf, zone),
    ...found,
    changes: await tx.rows<StorePage['changes'][number]>(
      `select c.at, p.name as by, c.source, c.visit, c.fields from outlet_change c
       join person p on p.tenant = $1 and p.id = c.person
       where c.tenant = $1 and c.outlet = $2 order by c.at desc, c.id desc limit ${CHANGES_SHOWN}`,
      tx.tenant,
      id,
    ),
    referrals: await referralsFrom(tx, id),
    toldBy: await referrersOf(tx, found.outlet.code),
    mayChange: session.role === 'office' || session.role === 'admin',
  };
}

const fileOf = ({ name, class: of, status, address, doNotVisitUntil, note }: Outlet): StoreFile => ({
  name,
  class: of,
  status,
  address,
  doNotVisitUntil,
  note,
});

/** [U6] */
export async function changeStore(
  tx: Transaction,
  session: Session,
  { id, before, after }: StoreChange & { readonly id: Id },
  hands: Hands,
): Promise<void> {
  const known = (await lockOutlets(tx, [id])).get(id);
  if (!known) throw new Refused('not-found');
  if (!isDeepStrictEqual(fileOf(known), { ...before })) throw new Refused('conflict');
  const outlet: Outlet = { ...known, ...after };
  await tx.rows(
    'update outlet set name = $3, class = $4, status = $5 where tenant = $1 and id = $2',
    tx.tenant,
    id,
    after.name,
    after.class,
    after.status,
  );
  const docs = await saveOutletBodies(tx, [outlet]);
  const by = { at: hands.now(), person: session.person, source: 'desk' } as const;
  const told = await saveChanges(tx, changesBy(by, [{ before: known, after: outlet }]));
  await emit(tx, { docs: [...docs, ...told] });
}
