import type { Quantity } from '../base/quantity.ts';
import { caseOf, type Product } from './product.ts';

/** A quantity as one would carry it: whole cases, and what is left singly. */
export interface Packed {
  readonly cases: number;
  readonly singles: number;
}

export function packed(quantity: Quantity, product: Pick<Product, 'packs'>): Packed {
  const { factor } = caseOf(product);
  if (factor === 1) return { cases: 0, singles: quantity };
  return { cases: Math.floor(quantity / factor), singles: quantity % factor };
}
