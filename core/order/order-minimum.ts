import * as v from 'valibot';
import { Amount, fen, type Money } from '../base/money.ts';
import { caseOf, type Product, type ProductId } from '../catalog/product.ts';
import type { OrderLine } from './order.ts';

/** The least that an order may come to: so much money, or so many cases; null: no bound. Either is enough. */
export const OrderMinimum = v.strictObject({
  value: v.nullable(Amount),
  cases: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
});
export type OrderMinimum = v.InferOutput<typeof OrderMinimum>;

/** What an order lacks of its minimum. */
export interface Lacking {
  readonly value: Money | null;
  readonly cases: number | null;
}

/** Whole cases of what is paid for, parts of cases added up. */
export const casesOf = (
  lines: readonly Pick<OrderLine, 'product' | 'agreed'>[],
  products: ReadonlyMap<ProductId, Pick<Product, 'packs'>>,
): number =>
  lines.reduce((sum, { product, agreed }) => {
    const known = products.get(product);
    return known ? sum + agreed / caseOf(known).factor : sum;
  }, 0);

/** [O57] What is lacking until an order may go; null: nothing. An order of nothing lacks nothing. */
export function lackingOf(minimum: OrderMinimum | undefined, order: { total: Money; cases: number }): Lacking | null {
  if (!minimum || order.cases === 0) return null;
  const value = minimum.value === null ? null : fen(Math.max(0, minimum.value - order.total));
  const cases = minimum.cases === null ? null : Math.max(0, Math.ceil(minimum.cases - order.cases - 1e-9));
  const isMet = (value === null && cases === null) || value === 0 || cases === 0;
  return isMet ? null : { value, cases };
}
