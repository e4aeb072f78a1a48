import { expect, test } from 'vitest';
import { aProduct } from '../../core/field-day/a-product.ts';
import { readStock } from './stock-paste.ts';

const PRODUCTS = [aProduct(), aProduct({ id: 'MILK', name: '牛奶' })];

test('code or name, so many, and the pack; what is not known is told', () => {
  const text = '编码\t数量\nTEA\t20\t箱\n牛奶，7\nTEA,3,瓶\n\nMUG\t5\nMILK\t一些\nMILK\t2\t桶';
  expect(readStock(text, PRODUCTS)).toEqual({
    stock: { TEA: 243, MILK: 7 },
    unread: ['编码\t数量', 'MUG\t5', 'MILK\t一些', 'MILK\t2\t桶'],
  });
  expect(readStock('', PRODUCTS)).toEqual({ stock: {}, unread: [] });
});
