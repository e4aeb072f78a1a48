import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Product } from '../../core/catalog/product.ts';
import { reckonMoney, type MoneyLine } from '../../core/order/collect/count.ts';
import type { MoneySaid } from '../../core/order/collect/facts.ts';
import { doubtsOf } from '../../core/order/van/doubts.ts';
import { reckon, vanApprovalRefusal } from '../../core/order/van/reckoning.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';
import type { CollectedRow, HandedOver, MoneyOfDay, RepOfDay, VanDay, VanOfDay } from '../../protocol/vans.ts';
import type { Asking } from '../desk/asking.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';

interface Rep {
  readonly id: Id;
  readonly name: string;
  readonly hasVan: boolean;
}
interface Trip {
  readonly rep: Id;
  readonly body: VanTrip;
  readonly by: string | null;
  readonly at: Instant | null;
}
type Taken = CollectedRow & { readonly id: Id; readonly rep: Id };

/** [SV3] Reps whose vans and money somebody sees: a supervisor those of his team, office, finance and administrators all. */
export const repsFor = (tx: Transaction, session: Session): Promise<Rep[]> =>
  tx.rows<Rep>(
    `select id, name, coalesce(has_van, false) as "hasVan" from person
     where tenant = $1 and role = 'rep' and is_active and ($3 <> 'supervisor' or supervisor = $2) order by login`,
    tx.tenant,
    session.person,
    session.role,
  );

/** [CO4] [SA8] What a day's reps have collected and nobody has taken back. */
export const collectedOn = (tx: Transaction, day: string, reps: readonly Id[]): Promise<Taken[]> =>
  tx.rows<Taken>(
    `select e.id, e.person as rep, jsonb_build_object('id', o.id, 'name', o.name) as outlet, e.amount::float8 as amount, e.way,
       e.reference, e.at, 
       exists (select from handed_over h where h.tenant = $1 and h.entry = e.id) as "isHandedOver"
     from account_entry e join outlet o on o.tenant = $1 and o.id = e.outlet
     where e.tenant = $1 and e.day = $2 and e.visit is not null and e.kind = 'payment'
       and e.person = any (array(select jsonb_array_elements_text($3::jsonb)::uuid))
       and not exists (select from account_entry r where r.tenant = $1 and r.reverses = e.id)
     order by e.at, e.id`,
    tx.tenant,
    day,
    reps,
  );

/** [SV3] Vans and money of a day. */
export async function readVanDay(tx: Transaction, session: Session, { day, zone, asOf }: Asking): Promise<VanDay> {
  const reps = await repsFor(tx, session);
  const ids = reps.map((rep) => rep.id);
  const trips = await tx.rows<Trip>(
    `select t.rep, t.body, p.name as by, t.approved_at as at
     from van_trip t left join person p on p.tenant = $1 and p.id = t.approved_by
     where t.tenant = $1 and t.day = $2 order by t.id`,
    tx.tenant,
    day,
  );
  const products = await productsOf(tx, trips);
  const collected = await collectedOn(tx, day, ids);
  const counts = await tx.rows<{ rep: Id; at: Instant; money: MoneySaid }>(
    'select rep, at, money from money_count where tenant = $1 and day = $2',
    tx.tenant,
    day,
  );
  const handOvers = await tx.rows<HandedOver & { rep: Id }>(
    `select h.rep, p.name as by, h.at, h.money from hand_over h join person p on p.tenant = $1 and p.id = h.person
     where h.tenant = $1 and h.day = $2 order by h.at`,
    tx.tenant,
    day,
  );
  const rowOf = ({ id, name, hasVan }: Rep): RepOfDay => {
    const own = collected.filter((one) => one.rep === id);
    const count = counts.find((one) => one.rep === id);
    return {
      rep: { id, name },
      hasVan,
      vans: trips.filter((trip) => trip.rep === id).map((trip) => vanOf(trip, products, session)),
      money: moneyOf(
        own,
        count,
        handOvers.filter((one) => one.rep === id).map(({ rep: _, ...one }) => one),
        session,
      ),
    };
  };
  const isOf = ({ hasVan, vans, money }: RepOfDay): boolean =>
    hasVan || vans.length > 0 || money.collected.length > 0 || money.handedOver.length > 0 || money.countedAt !== null;
  return {
    asOf,
    zone,
    day,
    rows: reps.map(rowOf).filter(isOf),
    reps: session.role === 'office' || session.role === 'admin' ? reps : [],
  };
}

type Named = Pick<Product, 'name' | 'packs'>;

async function productsOf(tx: Transaction, trips: readonly Trip[]): Promise<Map<string, Named>> {
  const ids = trips.flatMap(({ body }) => reckon(body.van).map((line) => line.product));
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ body: Product }>(
    `select body from product where tenant = $1 and id in (select jsonb_array_elements_text($2::jsonb))`,
    tx.tenant,
    [...new Set(ids)],
  );
  return new Map(rows.map(({ body }) => [body.id, body]));
}

function vanOf({ rep, body: { trip, van }, by, at }: Trip, products: Map<string, Named>, session: Session): VanOfDay {
  const named = (id: string): string => products.get(id)?.name ?? id;
  return {
    trip,
    goods: reckon(van).map((line) => ({
      ...line,
      name: named(line.product),
      packs: products.get(line.product)?.packs ?? [],
    })),
    doubts: doubtsOf(van).map(({ doubt, products: of }) => ({ doubt, products: of.map(named) })),
    countedAt: van.counted?.at ?? null,
    approved: by !== null && at !== null ? { by, at } : null,
    mayApprove: at === null && vanApprovalRefusal(van, rep, session) === null,
  };
}

function moneyOf(
  own: readonly Taken[],
  count: { readonly at: Instant; readonly money: MoneySaid } | undefined,
  handedOver: readonly HandedOver[],
  session: Session,
): MoneyOfDay {
  const due: MoneyLine[] = reckonMoney(own.filter((one) => !one.isHandedOver));
  return {
    counted: reckonMoney(own, count?.money),
    countedAt: count?.at ?? null,
    collected: own.map(({ id: _id, rep: _rep, ...row }) => row),
    handedOver,
    due,
    mayTakeOver: session.role === 'finance' && due.length > 0,
  };
}
