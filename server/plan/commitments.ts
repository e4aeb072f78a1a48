import type { Id } from '../../core/base/id.ts';
import { isOpen, type Commitment } from '../../core/plan/commitment.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** A commitment and the visit in which it was made. */
export interface KnownCommitment {
  readonly visit: Id | null;
  readonly commitment: Commitment;
}

/** The commitments of these ids that are known, locked until the transaction ends. */
export async function lockCommitments(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, KnownCommitment>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: Id; visit: Id | null; body: Commitment }>(
    `select id, visit, body from commitment
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for update`,
    tx.tenant,
    ids,
  );
  return new Map(rows.map((row) => [row.id, { visit: row.visit, commitment: row.body }]));
}

export async function saveCommitments(tx: Transaction, commitments: readonly KnownCommitment[]): Promise<void> {
  if (commitments.length === 0) return;
  await tx.rows(
    `insert into commitment (tenant, id, outlet, visit, state, due, body)
     select $1, c.* from jsonb_to_recordset($2::jsonb) as c (id uuid, outlet uuid, visit uuid, state text, due date, body jsonb)
     on conflict (tenant, id) do update set state = excluded.state, due = excluded.due, body = excluded.body`,
    tx.tenant,
    commitments.map(({ visit, commitment: c }) => ({
      id: c.id,
      outlet: c.outlet,
      visit,
      state: c.state,
      due: c.due,
      body: c,
    })),
  );
}

/** Whoever calls on the outlet sees its open promises; a settled one leaves the book. */
export const commitmentDocs = (commitments: readonly KnownCommitment[]): DocChange[] =>
  commitments.map(({ commitment: c }) => ({ e: 'commitment', id: c.id, s: `o:${c.outlet}`, b: isOpen(c) ? c : null }));
