import type { SchemeList } from '../../protocol/schemes.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';

/** What may be sold, as one chooses from it. */
export const saleable = (tx: Transaction): Promise<SchemeList['products'][number][]> =>
  tx.rows(
    `select id, name, category, body->'packs' as packs from product where tenant = $1 and status in ('active', 'new') order by id`,
    tx.tenant,
  );

/** Refuses products that are not there. */
export async function demandProducts(tx: Transaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.rows<{ id: string }>(
    `select n.id from jsonb_array_elements_text($2::jsonb) as n (id)
     where not exists (select from product p where p.tenant = $1 and p.id = n.id)`,
    tx.tenant,
    ids,
  );
  if (rows.length > 0) throw new Refused('no-product', { products: rows.map((row) => row.id) });
}
