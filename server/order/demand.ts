import { dayOf, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import { calendarOf } from '../../core/order/engine/days.ts';
import { nothingLearnt, type DemandState } from '../../core/order/engine/demand-state.ts';
import { learnVisits, type Came, type Seen } from '../../core/order/engine/learn-visits.ts';
import { promotionsOf } from '../../core/order/engine/promotions-of.ts';
import {
  DEMAND_VERSION,
  outletFrom,
  outletSnapshot,
  poolFrom,
  poolSnapshot,
  type LastLearnt,
  type OutletSnapshot,
  type PoolSnapshot,
} from '../../core/order/engine/snapshot.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { demandDocs } from './demand-docs.ts';
import { sumPerProduct } from './history.ts';

/** Visits that are learnt in one transaction: others wait for no more than a blink. */
const AT_ONCE = 50;

/** [OD30] Learns from the visits that have ended before today and gives to the phones what it knows now. Answers how many. */
export async function learnDemand(hands: Hands): Promise<number> {
  const { rows } = await hands.pool.query<{ id: Id }>('select id from tenant');
  let learnt = 0;
  for (const { id } of rows) learnt += await learnDemandOf(hands, id);
  return learnt;
}

async function learnDemandOf(hands: Hands, tenant: Id): Promise<number> {
  for (let all = 0; ;) {
    const learnt = await inTransaction(hands.pool, tenant, (tx) => learnSome(tx, hands));
    all += learnt;
    if (learnt < AT_ONCE) return all;
  }
}

interface ToLearn {
  readonly visit: Id;
  readonly outlet: Outlet;
  readonly left: Seen | null;
}

async function learnSome(tx: Transaction, hands: Hands): Promise<number> {
  const organisation = await tx.row<{ body: Organisation }>(
    'select body from organisation where tenant = $1',
    tx.tenant,
  );
  if (!organisation) return 0;
  const pool = await lockPool(tx);
  const visits = await takeVisits(tx, dayOf(hands.now(), organisation.body.zone));
  if (visits.length === 0) return 0;
  const outlets = new Map(visits.map(({ outlet }) => [outlet.id, outlet]));
  const known = await knownOf(tx, [...outlets.keys()]);
  const deliveries = await deliveriesTo(tx, [...outlets.keys()]);
  const schemes = (await tx.rows<{ body: Scheme }>('select body from scheme where tenant = $1', tx.tenant)).map(
    ({ body }) => body,
  );

  let state: DemandState = {
    pool,
    outlets: Object.fromEntries([...known].map(([id, snapshot]) => [id, outletFrom(snapshot)])),
  };
  const last = new Map<Id, LastLearnt>([...known].map(([id, snapshot]) => [id, snapshot.last]));
  const changed = new Set<Id>();
  const calendars = new Map(
    [...outlets.values()].map((outlet) => [outlet.id, calendarOf(promotionsOf(schemes, outlet), outlet.channel)]),
  );
  for (const {
    outlet: { id },
    left,
  } of visits) {
    if (!left) continue;
    const from = { state, last: last.get(id) ?? null };
    const after = learnVisits(id, from, [left], deliveries.get(id) ?? [], calendars.get(id)!);
    if (after.last === from.last) continue;
    state = after.state;
    last.set(id, after.last!);
    changed.add(id);
  }
  const pooled = poolSnapshot(state.pool);
  const snapshots = [...changed].map((id) => outletSnapshot(id, state.outlets[id]!, last.get(id)!));
  await save(tx, pooled, snapshots);
  await emit(tx, {
    docs: demandDocs(
      organisation.body.methods,
      pooled,
      snapshots.map((snapshot) => ({ snapshot, channel: outlets.get(snapshot.outlet)!.channel })),
    ),
  });
  return visits.length;
}

/** The pool, held until the transaction ends; one of another version, and all that was learnt with it, is learnt anew. */
async function lockPool(tx: Transaction): Promise<DemandState['pool']> {
  await tx.rows(
    `insert into demand_pool (tenant, body) values ($1, $2) on conflict do nothing`,
    tx.tenant,
    poolSnapshot(nothingLearnt.pool),
  );
  const row = await tx.row<{ body: PoolSnapshot }>(
    'select body from demand_pool where tenant = $1 for update',
    tx.tenant,
  );
  if (row!.body.version === DEMAND_VERSION) return poolFrom(row!.body);
  await tx.rows('delete from demand_outlet where tenant = $1', tx.tenant);
  await tx.rows('update visit set is_learnt = false where tenant = $1 and is_learnt', tx.tenant);
  return nothingLearnt.pool;
}

/** [OD30] The next visits in the order of days and ends, which count as learnt from now on. */
function takeVisits(tx: Transaction, today: Day): Promise<ToLearn[]> {
  return tx.rows<ToLearn>(
    `with taken as materialized (
       select v.id from visit v where v.tenant = $1 and not v.is_learnt and v.state <> 'in-progress' and v.day < $2::date
         and exists (select from outlet o where o.tenant = $1 and o.id = v.outlet)
       order by v.day, v.ended_at, v.id limit ${AT_ONCE}),
     held as (select v.id from visit v where v.tenant = $1 and v.id in (select id from taken) order by v.id for no key update),
     learnt as (
       update visit v set is_learnt = true from held where v.tenant = $1 and v.id = held.id
       returning v.id, v.day, v.ended_at, v.outlet, v.left_behind)
     select v.id as visit, o.body as outlet, v.left_behind as left
     from learnt v join outlet o on o.tenant = $1 and o.id = v.outlet order by v.day, v.ended_at, v.id`,
    tx.tenant,
    today,
  );
}

async function knownOf(tx: Transaction, outlets: readonly Id[]): Promise<Map<Id, OutletSnapshot>> {
  const rows = await tx.rows<{ body: OutletSnapshot }>(
    `select body from demand_outlet
     where tenant = $1 and outlet = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    outlets,
  );
  return new Map(rows.map(({ body }) => [body.outlet, body]));
}

/** What came since the last visit that was learnt. */
async function deliveriesTo(tx: Transaction, outlets: readonly Id[]): Promise<Map<Id, Came[]>> {
  const rows = await tx.rows<{ outlet: Id; day: Day; lines: { product: ProductId; quantity: number }[] }>(
    `select d.outlet, d.day, d.lines from delivery d left join demand_outlet k on k.tenant = $1 and k.outlet = d.outlet
     where d.tenant = $1 and d.outlet = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))
       and d.day > coalesce((k.body->'last'->>'day')::date, '-infinity')`,
    tx.tenant,
    outlets,
  );
  const came = new Map<Id, Came[]>();
  for (const { outlet, day, lines } of rows)
    came.set(outlet, [...(came.get(outlet) ?? []), { day, lines: sumPerProduct(lines) }]);
  return came;
}

async function save(tx: Transaction, pool: PoolSnapshot, outlets: readonly OutletSnapshot[]): Promise<void> {
  await tx.rows('update demand_pool set body = $2 where tenant = $1', tx.tenant, pool);
  await tx.rows(
    `insert into demand_outlet (tenant, outlet, body)
     select $1, (b->>'outlet')::uuid, b from jsonb_array_elements($2::jsonb) as b
     on conflict (tenant, outlet) do update set body = excluded.body`,
    tx.tenant,
    outlets,
  );
}
