import type { Id } from '../../core/base/id.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/**
 * The outlets of these ids that exist, locked until the transaction ends: whoever computes an outlet's history
 * holds the outlet, or two would each leave out what the other has just written.
 */
export async function lockOutlets(tx: Transaction, ids: readonly Id[]): Promise<Map<Id, Outlet>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: Id; body: Outlet }>(
    `select id, body from outlet
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for no key update`,
    tx.tenant,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row.body]));
}

/** Writes master data that a visit has changed, and gives them back as the book has them. Whoever changes them holds the outlet. */
export async function saveOutletBodies(tx: Transaction, outlets: readonly Outlet[]): Promise<DocChange[]> {
  if (outlets.length === 0) return [];
  await tx.rows(
    `update outlet set body = o from jsonb_array_elements($2::jsonb) as o
     where outlet.tenant = $1 and outlet.id = (o->>'id')::uuid`,
    tx.tenant,
    outlets,
  );
  return outlets.map((b) => ({ e: 'outlet', id: b.id, s: `o:${b.id}`, b }));
}
