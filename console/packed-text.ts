import type { Quantity } from '../core/base/quantity.ts';
import { packed } from '../core/catalog/packed.ts';
import { baseOf, caseOf, type Product } from '../core/catalog/product.ts';

/** A quantity in cases and singles: 5 箱 3 瓶. */
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

/** A product by its code; one that the office has taken away keeps its code as its name. */
export const productIn = (products: readonly Product[], id: string): Pick<Product, 'name' | 'packs'> =>
  products.find((product) => product.id === id) ?? { name: id, packs: [{ name: '', factor: 1 }] };
