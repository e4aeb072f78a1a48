import type { Id } from '../../core/base/id.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
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
