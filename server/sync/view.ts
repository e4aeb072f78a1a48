import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { scopeChange, type ScopeChange, type Seen } from './since.ts';

/** A person's scopes now against those at `cursor`. */
export async function scopesSince(tx: Transaction, person: Id, cursor: number): Promise<ScopeChange> {
  const rows = await tx.rows<Seen>(
    `select s, from_seq as "from", to_seq as "to" from sync_sub
     where tenant = $1 and person = $2 and (to_seq is null or to_seq > $3) order by s`,
    tx.tenant,
    person,
    cursor,
  );
  return scopeChange(rows, cursor);
}

// Days fall out of the book at its old edge only: the phone drops them by the same `keepFrom`.
const IN_WINDOW = `(d.e not in ('visit', 'door', 'day-plan', 'missed', 'van') or d.is_deleted or d.b->>'day' >= `;

/** Document lines (NDJSON, ready to be sent): all live ones of `whole`, and those of `since` that changed after `cursor`. */
export async function docLines(
  tx: Transaction,
  {
    whole,
    since,
    cursor,
    keepFrom,
  }: { whole: readonly string[]; since: readonly string[]; cursor: number; keepFrom: Day },
): Promise<string[]> {
  const rows = await tx.rows<{ line: string }>(
    `select jsonb_build_object('e', d.e, 'id', d.id, 's', d.s, 'r', d.rev, 'b', d.b)::text as line
     from sync_doc d join jsonb_array_elements_text($2::jsonb) as w (s) on d.s = w.s
     where d.tenant = $1 and not d.is_deleted and ${IN_WINDOW} $5)
     union all
     select case when d.is_deleted then jsonb_build_object('e', d.e, 'id', d.id, 's', d.s, 'r', d.rev, 'x', 1)
       else jsonb_build_object('e', d.e, 'id', d.id, 's', d.s, 'r', d.rev, 'b', d.b) end::text
     from sync_doc d join jsonb_array_elements_text($3::jsonb) as k (s) on d.s = k.s
     where d.tenant = $1 and d.seq > $4 and ${IN_WINDOW} $5)`,
    tx.tenant,
    whole,
    since,
    cursor,
    keepFrom,
  );
  return rows.map((row) => row.line);
}

/** Everything that a person sees, by name and revision. */
export const viewOf = (tx: Transaction, person: Id, keepFrom: Day): Promise<{ e: string; id: string; r: number }[]> =>
  tx.rows(
    `select d.e, d.id, d.rev as r
     from sync_doc d join sync_sub u on u.tenant = $1 and u.person = $2 and u.s = d.s and u.to_seq is null
     where d.tenant = $1 and not d.is_deleted and ${IN_WINDOW} $3)`,
    tx.tenant,
    person,
    keepFrom,
  );
