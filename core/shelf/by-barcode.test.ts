import { expect, test } from 'vitest';
import { aProduct } from '../field-day/a-product.ts';
import { byBarcode, byLastDigits } from './by-barcode.ts';

const products = [
  aProduct({ id: 'TEA', barcode: '6901234567892' }),
  aProduct({ id: 'COLA', barcode: '6909999997892' }),
  aProduct({ id: 'CHIPS', barcode: '012345678905' }),
  aProduct({ id: 'NUTS', barcode: '' }),
];
const ids = (digits: string) => byLastDigits(products, digits).map((p) => p.id);

test('[F15] a scanned code is found whole, with or without the zeros at its head; no code is no product', () => {
  expect(byBarcode(products, '6901234567892')?.id).toBe('TEA');
  expect(byBarcode(products, '0012345678905')?.id).toBe('CHIPS');
  expect(byBarcode(products, '7892')).toBeUndefined();
  expect(byBarcode(products, ' ')).toBeUndefined();
});

test('[F15] the last digits propose what ends in them, from three on', () => {
  expect(ids('892')).toEqual(['COLA', 'TEA']);
  expect(ids('567892')).toEqual(['TEA']);
  expect(ids('92')).toEqual([]);
  expect(ids('111')).toEqual([]);
});
