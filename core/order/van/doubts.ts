import type { Quantity } from '../../base/quantity.ts';
import type { ProductId } from '../../catalog/product.ts';
import { reckon } from './reckoning.ts';
import { isOther, type Van } from './van.ts';

/** 出多于装, 盘点后还出货, 装车数和仓库单不符, 盘点有差异 */
export const VAN_DOUBTS = ['more-out-than-in', 'out-after-count', 'depot-differs', 'count-differs'] as const;
export type VanDoubt = (typeof VAN_DOUBTS)[number];

export interface Doubt {
  readonly doubt: VanDoubt;
  /** Of which products; none: of the whole trip. */
  readonly products: readonly ProductId[];
}

/** [VS9] What does not add up in a trip. */
export function doubtsOf(van: Van): Doubt[] {
  const lines = reckon(van);
  const out = [...van.sold, ...van.given];
  const counted = van.counted?.at;
  const of = (doubt: VanDoubt, products: readonly ProductId[]): Doubt[] =>
    products.length > 0 ? [{ doubt, products }] : [];
  return [
    ...of(
      'more-out-than-in',
      lines.filter((line) => line.sold + line.given > line.loaded).map((line) => line.product),
    ),
    ...(counted !== undefined && out.some((one) => one.at > counted)
      ? [{ doubt: 'out-after-count' as const, products: [] }]
      : []),
    ...of(
      'depot-differs',
      van.loaded.flatMap((load) => load.lines.filter(isOther).map((line) => line.product)),
    ),
    ...of(
      'count-differs',
      lines.filter((line) => line.difference !== null && line.difference !== 0).map((line) => line.product),
    ),
  ];
}

/** What is left in the van that a rep can take along on the next trip, as it was counted. */
export const leftIn = (van: Van): { readonly product: ProductId; readonly quantity: Quantity }[] =>
  (van.counted?.goods ?? []).flatMap(({ product, counted }) => (counted ? [{ product, quantity: counted }] : []));
