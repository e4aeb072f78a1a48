import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';

/** A quantity as one orders it: whole cases, and what is over in units. */
export function amountOf(units: number, product: Pick<Product, 'packs'>): string {
  const [base, pack] = [baseOf(product), caseOf(product)];
  const [cases, over] = [Math.floor(units / pack.factor), units % pack.factor];
  return [cases > 0 ? `${cases} ${pack.name}` : '', over > 0 || cases === 0 ? `${over} ${base.name}` : '']
    .filter(Boolean)
    .join(' ');
}
