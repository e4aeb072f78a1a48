import type { Product } from '../core/catalog/product.ts';

/** A product by its code; one that the office has taken away keeps its code as its name. */
export const productIn = (products: readonly Product[], id: string): Pick<Product, 'name' | 'packs'> =>
  products.find((product) => product.id === id) ?? { name: id, packs: [{ name: '', factor: 1 }] };
