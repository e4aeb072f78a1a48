import type { Id } from '../../core/base/id.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** A trip and whose it is. */
export interface KnownTrip {
  readonly rep: Id;
  readonly trip: VanTrip;
}

/** The trips of these ids that are known, locked until the transaction ends. */
export async function lockTrips(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, KnownTrip>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ rep: Id; body: VanTrip }>(
    `select rep, body from van_trip
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for update`,
    tx.tenant,
    ids,
  );
  return new Map(rows.map(({ rep, body }) => [body.trip, { rep, trip: body }]));
}

/** Writes them, and gives them back as the book has them. What somebody has said yes to and what has changed since needs another yes. */
export async function saveTrips(tx: Transaction, trips: readonly KnownTrip[]): Promise<DocChange[]> {
  if (trips.length === 0) return [];
  await tx.rows(
    `insert into van_trip (tenant, id, rep, day, body)
     select $1, t.* from jsonb_to_recordset($2::jsonb) as t (id uuid, rep uuid, day date, body jsonb)
     on conflict (tenant, id) do update set day = excluded.day, body = excluded.body, approved_by = null, approved_at = null`,
    tx.tenant,
    trips.map(({ rep, trip }) => ({ id: trip.trip, rep, day: trip.day, body: trip })),
  );
  return trips.map(({ rep, trip }) => ({ e: 'van', id: trip.trip, s: `r:${rep}`, b: trip }));
}
