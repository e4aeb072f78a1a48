import type { Id } from '../../core/base/id.ts';
import type { DayPlanned, DaySigned, VisitMissed } from '../../core/plan/facts.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** The last of the facts that say the same thing: an upsert may touch a row only once. */
const lastOf = <T>(all: readonly T[], key: (of: T) => string): T[] => [
  ...new Map(all.map((of) => [key(of), of])).values(),
];

/** Writes a rep's confirmed plans, and gives them back as the book has them. */
export async function savePlans(tx: Transaction, rep: Id, plans: readonly DayPlanned[]): Promise<DocChange[]> {
  const last = lastOf(plans, (p) => p.day).map(({ kind: _kind, at, ...plan }) => ({ at, body: { rep, ...plan } }));
  if (last.length === 0) return [];
  await tx.rows(
    `insert into day_plan (tenant, rep, day, confirmed_at, body)
     select $1, $2, (p.body->>'day')::date, p.at, p.body from jsonb_to_recordset($3::jsonb) as p (at timestamptz, body jsonb)
     on conflict (tenant, rep, day) do update set confirmed_at = excluded.confirmed_at, body = excluded.body`,
    tx.tenant,
    rep,
    last,
  );
  return last.map(({ body }) => ({ e: 'day-plan', id: `${rep}:${body.day}`, s: `r:${rep}`, b: body }));
}

export async function saveReports(tx: Transaction, rep: Id, reports: readonly DaySigned[]): Promise<void> {
  if (reports.length === 0) return;
  await tx.rows(
    `insert into day_report (tenant, rep, day, signed_at, body)
     select $1, $2, (r->>'day')::date, (r->>'at')::timestamptz, r from jsonb_array_elements($3::jsonb) as r
     on conflict (tenant, rep, day) do update set signed_at = excluded.signed_at, body = excluded.body`,
    tx.tenant,
    rep,
    lastOf(reports, (r) => r.day),
  );
}

export async function saveMissed(tx: Transaction, rep: Id, missed: readonly VisitMissed[]): Promise<void> {
  if (missed.length === 0) return;
  await tx.rows(
    `insert into missed_visit (tenant, rep, day, outlet, reason)
     select $1, $2, m.* from jsonb_to_recordset($3::jsonb) as m (day date, outlet uuid, reason text)
     on conflict (tenant, rep, day, outlet) do update set reason = excluded.reason`,
    tx.tenant,
    rep,
    lastOf(missed, (m) => `${m.day} ${m.outlet}`),
  );
}
