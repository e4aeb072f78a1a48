import type { Pack, Product } from '../../core/catalog/product.ts';
import type { Refuse } from './kind.ts';

/** The pack that a row of a product speaks of: the unit by its name, else the base unit. */
export function packOf(
  products: ReadonlyMap<string, Product>,
  row: { readonly at: number; readonly product: string; readonly unit: string | null },
  refuse: Refuse,
): Pack | null {
  const packs = products.get(row.product)?.packs;
  if (!packs) return refuse(row.at, 'no-product', { code: row.product });
  const pack = row.unit === null ? packs[0] : packs.find((one) => one.name === row.unit);
  return pack ?? refuse(row.at, 'no-pack', { code: row.product, unit: row.unit ?? '' });
}
