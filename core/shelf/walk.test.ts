import { expect, test } from 'vitest';
import { aProduct } from '../field-day/a-product.ts';
import { asBlocksStand, asWalkedPast } from './walk.ts';

test('[F16] what is counted comes first, then what has a position by that, then the others by code', () => {
  const products = [
    aProduct({ id: 'B' }),
    aProduct({ id: 'A' }),
    aProduct({ id: 'LATE', position: 20 }),
    aProduct({ id: 'SOON', position: 3 }),
    aProduct({ id: 'MUST', position: 40 }),
  ];
  expect(products.sort(asWalkedPast(new Set(['MUST']))).map(({ id }) => id)).toEqual([
    'MUST',
    'SOON',
    'LATE',
    'A',
    'B',
  ]);
});

test('[F16] blocks of one place stand by what is foremost in them, never before those of an earlier place', () => {
  const block = (category: string, position: number | null, location: 'main-shelf' | 'cooler' = 'main-shelf') => ({
    location,
    category,
    products: [aProduct({ position: 90 }), aProduct({ position })],
  });
  const blocks = [block('冷饮', 1, 'cooler'), block('乙', null), block('甲', null), block('茶', 30), block('水', 10)];
  expect(blocks.sort(asBlocksStand).map(({ category }) => category)).toEqual(['水', '茶', '乙', '甲', '冷饮']);
});
