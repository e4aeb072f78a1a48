import type { PriceList } from '../../core/catalog/price.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** All price lists with what they say of these products: a list may name thousands. */
export async function pricesOf(tx: Transaction, products: readonly ProductId[]): Promise<PriceList[]> {
  const rows = await tx.rows<{ body: PriceList }>(
    `select l.body - 'prices' || jsonb_build_object('prices', coalesce(
       (select jsonb_object_agg(p, l.body->'prices'->p) from jsonb_array_elements_text($2::jsonb) as p
        where l.body->'prices' ? p), '{}')) as body
     from price_list l where tenant = $1 order by code`,
    tx.tenant,
    products,
  );
  return rows.map((row) => row.body);
}
