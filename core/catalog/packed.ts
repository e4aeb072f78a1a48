import type { Quantity } from '../base/quantity.ts';
import { baseOf, caseOf, type Product } from './product.ts';

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

/** A quantity in whole cases and what is over singly, as one says it in the trade: 5 箱 3 瓶. */
export function packedText(quantity: Quantity, product: Pick<Product, 'packs'>): string {
  const { cases, singles } = packed(quantity, product);
  return [
    cases > 0 ? `${cases} ${caseOf(product).name}` : '',
    singles > 0 || cases === 0 ? `${singles} ${baseOf(product).name}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
    .trim();
}
