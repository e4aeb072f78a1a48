import * as v from 'valibot';
import { SomeUnits, units, type Quantity } from '../../base/quantity.ts';
import { ProductId } from '../../catalog/product.ts';
import type { OpenLine } from './delivery.ts';

/** What of an order its distributor does not have. */
export const ShortLine = v.strictObject({ product: ProductId, quantity: SomeUnits });
export type ShortLine = v.InferOutput<typeof ShortLine>;

export type ShortRefusal = 'more-than-ordered' | 'all-short';

/** [OL10] Why an order may not be accepted with so much short; null: it may. */
export function shortRefusal(open: readonly OpenLine[], short: readonly ShortLine[]): ShortRefusal | null {
  const missingOf = (product: ProductId): number => open.find((line) => line.product === product)?.missing ?? 0;
  const isTwice = new Set(short.map((line) => line.product)).size < short.length;
  if (isTwice || short.some((line) => line.quantity > missingOf(line.product))) return 'more-than-ordered';
  return short.length > 0 && coming(open, short).every((line) => line.quantity === 0) ? 'all-short' : null;
}

/** [OL10] What is still to come: what is missing less what is short. */
export const coming = (
  open: readonly OpenLine[],
  short: readonly ShortLine[],
): { readonly product: ProductId; readonly quantity: Quantity }[] =>
  open.map(({ product, missing }) => {
    const lacks = short.find((line) => line.product === product)?.quantity ?? 0;
    return { product, quantity: units(Math.max(0, missing - lacks)) };
  });
