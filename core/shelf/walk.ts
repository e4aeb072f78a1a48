import { LOCATIONS, type Location } from '../catalog/location.ts';
import type { Product, ProductId } from '../catalog/product.ts';

type Placed = Pick<Product, 'id' | 'position'>;

const LAST = Number.POSITIVE_INFINITY;
const positionOf = ({ position }: Placed): number => position ?? LAST;
const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** [F16] Products of one block: those that are counted first, then by their position, then by code. */
export const asWalkedPast =
  (counted: ReadonlySet<ProductId>) =>
  (a: Placed, b: Placed): number =>
    Number(counted.has(b.id)) - Number(counted.has(a.id)) ||
    compare(positionOf(a), positionOf(b)) ||
    compare(a.id, b.id);

interface Standing {
  readonly location: Location;
  readonly category: string;
  readonly products: readonly Placed[];
}

const foremost = ({ products }: Standing): number => Math.min(...products.map(positionOf));

/** [F16] Blocks as one comes to them: by place, then by what stands foremost in each, then by category. */
export const asBlocksStand = (a: Standing, b: Standing): number =>
  LOCATIONS.indexOf(a.location) - LOCATIONS.indexOf(b.location) ||
  compare(foremost(a), foremost(b)) ||
  compare(a.category, b.category);
