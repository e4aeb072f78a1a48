import { expect, test } from 'vitest';
import { units } from '../../base/quantity.ts';
import { coming, shortRefusal } from './short.ts';

const line = (product: string, ordered: number, delivered = 0) => ({
  product,
  ordered: units(ordered),
  delivered: units(delivered),
  missing: units(ordered - delivered),
});
const short = (product: string, quantity: number) => ({ product, quantity: units(quantity) });

test('[OL10] of ten cases of tea and one of milk two of tea are short: eight and one come', () => {
  const open = [line('TEA', 120), line('MILK', 12)];
  expect(shortRefusal(open, [])).toBe(null);
  expect(shortRefusal(open, [short('TEA', 24)])).toBe(null);
  expect(coming(open, [short('TEA', 24)])).toEqual([short('TEA', 96), short('MILK', 12)]);
});

test('[OL10] no more than was ordered, not of other goods, not twice, and not all of it', () => {
  const open = [line('TEA', 120)];
  expect(shortRefusal(open, [short('TEA', 121)])).toBe('more-than-ordered');
  expect(shortRefusal(open, [short('SALT', 1)])).toBe('more-than-ordered');
  expect(shortRefusal(open, [short('TEA', 12), short('TEA', 12)])).toBe('more-than-ordered');
  expect(shortRefusal(open, [short('TEA', 120)])).toBe('all-short');
  expect(coming([line('TEA', 120, 108)], [short('TEA', 24)])).toEqual([{ product: 'TEA', quantity: 0 }]);
});
