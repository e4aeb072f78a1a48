import { baseOf, caseOf, type Pack, type Product } from './product.ts';

/** A way in which a quantity can be ordered: a pack, or half a case. */
export interface OrderUnit {
  readonly name: string;
  readonly factor: number;
  readonly isHalf: boolean;
}

const whole = ({ name, factor }: Pack): OrderUnit => ({ name, factor, isHalf: false });

/** [G8] A product is ordered in each of its packs, and in halves of a case that can be halved and has no such pack; the smallest first. */
export function orderUnitsOf(product: Pick<Product, 'packs'>): OrderUnit[] {
  const [base, pack] = [baseOf(product), caseOf(product)];
  const half = pack.factor / 2;
  const canHalve = Number.isInteger(half) && half > base.factor && product.packs.every(({ factor }) => factor !== half);
  const units = [...product.packs.map(whole), ...(canHalve ? [{ name: pack.name, factor: half, isHalf: true }] : [])];
  return units.sort((a, b) => a.factor - b.factor);
}
