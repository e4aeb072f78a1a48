import type { Id } from '../../core/base/id.ts';
import { isUnsettled, type Complaint } from '../../core/outlet/complaint.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** A complaint and the visit in which it was made. */
export interface KnownComplaint {
  readonly visit: Id | null;
  readonly complaint: Complaint;
}

/** The complaints of these ids that are known, locked until the transaction ends. */
export async function lockComplaints(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, KnownComplaint>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: Id; visit: Id | null; body: Complaint }>(
    `select id, visit, body from complaint
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for update`,
    tx.tenant,
    ids,
  );
  return new Map(rows.map((row) => [row.id, { visit: row.visit, complaint: row.body }]));
}

export async function saveComplaints(tx: Transaction, complaints: readonly KnownComplaint[]): Promise<void> {
  if (complaints.length === 0) return;
  await tx.rows(
    `insert into complaint (tenant, id, outlet, visit, state, answer_by, body)
     select $1, c.* from jsonb_to_recordset($2::jsonb) as c (id uuid, outlet uuid, visit uuid, state text, answer_by date, body jsonb)
     on conflict (tenant, id) do update set state = excluded.state, answer_by = excluded.answer_by, body = excluded.body`,
    tx.tenant,
    complaints.map(({ visit, complaint: c }) => ({
      id: c.id,
      outlet: c.outlet,
      visit,
      state: c.state,
      answer_by: c.answerBy,
      body: c,
    })),
  );
}

/** Whoever calls on the outlet sees what is not settled; what the shop has confirmed leaves the book. */
export const complaintDocs = (complaints: readonly KnownComplaint[]): DocChange[] =>
  complaints.map(({ complaint: c }) => ({
    e: 'complaint',
    id: c.id,
    s: `o:${c.outlet}`,
    b: isUnsettled(c) ? c : null,
  }));
