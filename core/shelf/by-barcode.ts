import type { Product } from '../catalog/product.ts';

/** How many of the last digits are asked for before anything is proposed. */
export const DIGITS_MIN = 3;
const MOST = 8;

type Coded = Pick<Product, 'id' | 'barcode'>;

/** [F15] The product of a whole barcode. A scanner may leave out or add the zeros at its head. */
export function byBarcode<P extends Coded>(products: Iterable<P>, code: string): P | undefined {
  const bare = bareOf(code);
  return bare === '' ? undefined : [...products].find(({ barcode }) => bareOf(barcode) === bare);
}

/** [F15] Products whose barcode ends in these digits, by code; none while there are too few of them. */
export function byLastDigits<P extends Coded>(products: Iterable<P>, digits: string): P[] {
  if (digits.length < DIGITS_MIN) return [];
  return [...products]
    .filter(({ barcode }) => barcode.endsWith(digits))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

const bareOf = (code: string): string => code.trim().replace(/^0+/, '');
