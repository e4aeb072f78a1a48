import type { Product } from '../../core/catalog/product.ts';

/** A product as one chooses it at the desk. */
export type Goods = Pick<Product, 'id' | 'name' | 'category' | 'packs'>;

export const goodsOf = (products: readonly Goods[], id: string): Goods =>
  products.find((one) => one.id === id) ?? { id, name: id, category: '', packs: [{ name: '', factor: 1 }] };
