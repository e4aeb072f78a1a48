import { fen } from '../base/money.ts';
import { NONE } from '../base/quantity.ts';
import type { MustStock } from '../catalog/must-stock.ts';
import type { PriceList } from '../catalog/price.ts';
import type { Product, ProductId } from '../catalog/product.ts';
import { day } from '../base/day.ts';

/** Lemon tea, in cases of twelve. */
export const aProduct = (more: Partial<Product> = {}): Product => ({
  id: 'TEA',
  name: '柠檬茶 500ml',
  brand: '晨溪',
  category: '茶饮料',
  barcode: '',
  packs: [
    { name: '瓶', factor: 1 },
    { name: '箱', factor: 12 },
  ],
  shelfLifeDays: 365,
  status: 'active',
  minimum: NONE,
  location: 'main-shelf',
  position: null,
  launched: null,
  taxRate: 130,
  ...more,
});

export const productsOf = (...products: Product[]): ReadonlyMap<ProductId, Product> =>
  new Map(products.map((p) => [p.id, p]));

/** ¥48.00 a case of twelve, for each of the products. */
export const aPriceList = (...products: ProductId[]): PriceList => ({
  code: 'STD',
  name: '标准价',
  channels: [],
  from: day('2026-01-01'),
  to: null,
  version: 1,
  prices: Object.fromEntries(products.map((p) => [p, { fen: fen(4800), per: 12, retail: fen(500) }])),
});

export const mustStock = (...products: ProductId[]): MustStock => ({
  code: 'GROCERY',
  from: day('2026-01-01'),
  until: null,
  channel: 'grocery',
  class: null,
  products: products.map((product) => ({ product, facings: 2 })),
  hero: null,
  posm: [],
  position: '',
});
