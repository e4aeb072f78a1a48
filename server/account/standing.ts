import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Money } from '../../core/base/money.ts';
import { accountOf, type Account, type Charge } from '../../core/order/account/account.ts';
import { chargesOf, isBefore, openingOf, PAYMENT_DAYS, type Chargeable } from '../../core/order/account/charge.ts';
import type { Entry, PaymentWay } from '../../core/order/account/entry.ts';
import type { DeliveredLine } from '../../core/order/life/delivery.ts';
import type { Credit } from '../../core/outlet/outlet.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** An entry with what is said of it. */
export interface KnownEntry extends Entry {
  readonly way: PaymentWay | null;
  readonly reference: string;
  readonly note: string;
  readonly by: string;
  /** Of what a rep took in: whether finance was handed it; null: written down in the office. */
  readonly isHandedOver: boolean | null;
}

/** Everything from which a shop's account follows. */
export interface Standing {
  readonly outlet: Id;
  readonly charges: readonly Charge[];
  /** What counts for the account: a balance that was brought in as too much paid, and what was entered since its day. */
  readonly counting: readonly Entry[];
  /** All that was ever entered. */
  readonly entries: readonly KnownEntry[];
}

interface Row {
  readonly outlet: Id;
  readonly credit: Credit;
  readonly orders: (Chargeable & { deliveries: { day: Day; lines: DeliveredLine[] }[] })[] | null;
  readonly entries: KnownEntry[] | null;
}

const paymentDaysOf = async (tx: Transaction): Promise<number> =>
  (await tx.row<{ days: number | null }>(
    `select (body->>'paymentDays')::int as days from organisation where tenant = $1`,
    tx.tenant,
  ))!.days ?? PAYMENT_DAYS;

/** What these outlets were brought in with, were delivered and have paid. */
export async function readStandings(tx: Transaction, outlets: readonly Id[], today: Day): Promise<Standing[]> {
  if (outlets.length === 0) return [];
  const paymentDays = await paymentDaysOf(tx);
  const rows = await tx.rows<Row>(
    `select o.id as outlet, o.body->'credit' as credit,
       (select jsonb_agg(jsonb_build_object('id', s.id, 'type', s.body->'type', 'payment', s.body->'payment', 'lines', s.body->'lines', 'deliveries',
            (select jsonb_agg(jsonb_build_object('day', d.day, 'lines', d.lines) order by d.part) from delivery d
              where d.tenant = $1 and d.sales_order = s.id)) order by s.day, s.id)
          from sales_order s where s.tenant = $1 and s.outlet = o.id and exists (select from delivery d
            where d.tenant = $1 and d.sales_order = s.id
              and d.day >= coalesce((o.body->'credit'->>'asOf')::date, '-infinity'))) as orders,
       (select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'day', e.day, 'amount', e.amount, 'orders', e.orders,
            'reverses', e.reverses, 'way', e.way, 'reference', e.reference, 'note', e.note, 'by', p.name,
            'isHandedOver', case when e.visit is not null then exists (select from handed_over h where h.tenant = $1 and h.entry = e.id) end) order by e.day, e.at, e.id)
          from account_entry e join person p on p.tenant = $1 and p.id = e.person
          where e.tenant = $1 and e.outlet = o.id) as entries
     from outlet o where o.tenant = $1 and o.id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    outlets,
  );
  return rows.map((row) => standingOf(row, today, paymentDays));
}

function standingOf({ outlet, credit, orders, entries }: Row, today: Day, paymentDays: number): Standing {
  const opening = openingOf(credit, today, paymentDays);
  const delivered = (orders ?? []).flatMap((order) => chargesOf(order, order.deliveries, paymentDays));
  const all = entries ?? [];
  return {
    outlet,
    charges: [...opening.charges, ...delivered.filter(({ day }) => !isBefore(day, credit))],
    counting: [...opening.entries, ...all.filter(({ day }) => !isBefore(day, credit))],
    entries: all,
  };
}

/** Writes down anew what these outlets have still to pay. The caller holds them, and gives their histories to the phones. */
export async function refreshAccounts(tx: Transaction, outlets: readonly Id[], today: Day): Promise<void> {
  const standings = await readStandings(tx, outlets, today);
  if (standings.length === 0) return;
  await tx.rows(
    `update outlet set account = a.account from jsonb_to_recordset($2::jsonb) as a (outlet uuid, account jsonb)
     where outlet.tenant = $1 and outlet.id = a.outlet`,
    tx.tenant,
    standings.map(({ outlet, charges, counting }) => ({ outlet, account: accountOf(charges, counting) })),
  );
}

/** What outlets have still to pay, as it was written down last; null where nothing has moved since the balance was brought in. */
export async function readAccounts(tx: Transaction, outlets: readonly Id[]): Promise<ReadonlyMap<Id, Account | null>> {
  const rows = await tx.rows<{ id: Id; account: Account | null }>(
    `select id, account from outlet where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))`,
    tx.tenant,
    outlets,
  );
  return new Map(rows.map(({ id, account }) => [id, account]));
}

/** What is brought in with an entry. */
export interface NewEntry extends Entry {
  readonly outlet: Id;
  readonly way: PaymentWay | null;
  readonly reference: string;
  readonly note: string;
  readonly person: Id;
  readonly at: string;
  readonly amount: Money;
  /** In which a rep took it in; null: written down in the office. */
  readonly visit: Id | null;
}

/** Writes an entry; one that is there already (a repeated request) stays as it is. */
export async function saveEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  await tx.rows(
    `insert into account_entry (tenant, id, outlet, kind, day, amount, way, reference, note, orders, reverses, person, at, visit)
     select $1, e.* from jsonb_to_record($2::jsonb) as e (id uuid, outlet uuid, kind text, day date, amount bigint, way text,
       reference text, note text, orders jsonb, reverses uuid, person uuid, at timestamptz, visit uuid)
     on conflict (tenant, id) do nothing`,
    tx.tenant,
    entry,
  );
}
