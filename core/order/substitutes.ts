import { units, type Quantity } from '../base/quantity.ts';
import { caseOf, type Product, type ProductId } from '../catalog/product.ts';

/** How many are named: more would be a catalogue. */
const NAMED = 3;

/**
 * [O56] What can be named in place of a product that cannot be had: of its category, sold and priced here, in the
 * warehouse as far as anybody knows; its own brand first, then the case nearest in size.
 */
export function substitutesFor(
  product: Pick<Product, 'id' | 'category' | 'brand' | 'packs'>,
  products: Iterable<Product>,
  canBeHad: (id: ProductId) => boolean,
): Product[] {
  const distance = ({ packs }: Pick<Product, 'packs'>): number =>
    Math.abs(caseOf({ packs }).factor - caseOf(product).factor);
  return [...products]
    .filter(
      (one) =>
        one.id !== product.id &&
        one.category === product.category &&
        (one.status === 'active' || one.status === 'new') &&
        canBeHad(one.id),
    )
    .sort(
      (a, b) =>
        Number(b.brand === product.brand) - Number(a.brand === product.brand) ||
        distance(a) - distance(b) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, NAMED);
}

/** [O56] How much of it: what was wanted of the other, in whole cases of its own, at least one. */
export const substituteQuantity = (substitute: Pick<Product, 'packs'>, wanted: number): Quantity => {
  const { factor } = caseOf(substitute);
  return units(Math.max(1, Math.ceil(wanted / factor)) * factor);
};
