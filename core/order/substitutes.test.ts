import { expect, test } from 'vitest';
import { aProduct } from '../field-day/a-product.ts';
import { substituteQuantity, substitutesFor } from './substitutes.ts';

const tea = aProduct({ id: 'TEA', brand: '澄屿', category: '茶饮' });
const other = (id: string, more: Parameters<typeof aProduct>[0] = {}) => aProduct({ ...tea, id, ...more });
const named = (...products: ReturnType<typeof aProduct>[]) =>
  substitutesFor(tea, [tea, ...products], (id) => id !== 'GONE').map(({ id }) => id);

test('[O56] of its category, its own brand first, then the case nearest in size; what cannot be had is not named', () => {
  const large = [
    { name: '瓶', factor: 1 },
    { name: '箱', factor: 24 },
  ];
  expect(
    named(
      other('A-OTHER', { brand: '别家' }),
      other('B-LARGE', { packs: large }),
      other('C-SAME'),
      other('D-JUICE', { category: '果汁' }),
      other('E-OLD', { status: 'delisted' }),
      other('GONE'),
    ),
  ).toEqual(['C-SAME', 'B-LARGE', 'A-OTHER']);
});

test('[O56] three are named at most', () => {
  expect(named(...['1', '2', '3', '4'].map((id) => other(id)))).toEqual(['1', '2', '3']);
});

test('[O56] it is ordered in whole cases of its own, at least one', () => {
  expect(substituteQuantity(tea, 58)).toBe(60);
  expect(substituteQuantity(tea, 0)).toBe(12);
});
