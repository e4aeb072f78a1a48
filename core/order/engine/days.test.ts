import { expect, test } from 'vitest';
import { day } from '../../base/day.ts';
import { calendarOf, dayNumber, sortOf, type Promotion } from './days.ts';

const at = (of: number): number => dayNumber(day(`2026-11-${String(of).padStart(2, '0')}`));
const promotion = (more: Partial<Promotion>): Promotion => ({
  code: 'NOV',
  product: 'TEA',
  kind: 'price',
  cut: null,
  channels: [],
  from: day('2026-11-10'),
  to: day('2026-11-12'),
  ...more,
});

test('[O28] a price cut from the 10th to the 12th is three days, both included', () => {
  const calendar = calendarOf([promotion({})], 'grocery');
  expect(calendar('TEA', at(9), at(16))).toEqual({ normal: 4, promoted: { price: 3 } });
  expect(calendar('TEA', at(12), at(14))).toEqual({ normal: 1, promoted: { price: 1 } });
  expect(calendar('TEA', at(13), at(16))).toEqual({ normal: 3, promoted: {} });
  expect(calendar('COLA', at(9), at(16))).toEqual({ normal: 7, promoted: {} });
  expect(calendar('TEA', at(16), at(9))).toEqual({ normal: 0, promoted: {} });
});

test('[O28] a day of both kinds is featured, and two promotions of one kind are one', () => {
  const pile = promotion({ kind: 'feature', from: day('2026-11-12'), to: day('2026-11-13') });
  const calendar = calendarOf([promotion({}), promotion({ code: 'NOV-2' }), pile], 'grocery');
  expect(calendar('TEA', at(9), at(16))).toEqual({ normal: 3, promoted: { price: 2, feature: 2 } });
});

test('[O28] a promotion of another channel is none here', () => {
  const elsewhere = promotion({ channels: ['school'] });
  expect(calendarOf([elsewhere], 'grocery')('TEA', at(9), at(16)).promoted).toEqual({});
  expect(calendarOf([elsewhere], 'school')('TEA', at(9), at(16)).promoted).toEqual({ price: 3 });
});

test('[O28] cuts are told apart by tenths of the price; of several the deepest holds, and one that nobody wrote down is a sort of its own', () => {
  expect([0, 9.9, 10, 29.999_999_99, 45, 90].map((cut) => sortOf('price', cut))).toEqual([
    'price 0',
    'price 0',
    'price 1',
    'price 3',
    'price 4',
    'price 4',
  ]);
  expect(sortOf('feature', null)).toBe('feature');
  const calendar = calendarOf(
    [
      promotion({ cut: 15 }),
      promotion({ kind: 'feature', to: day('2026-11-10') }),
      promotion({ cut: 22, to: day('2026-11-11') }),
    ],
    'grocery',
  );
  expect(calendar('TEA', at(9), at(14))).toEqual({
    normal: 2,
    promoted: { 'feature 2': 1, 'price 2': 1, 'price 1': 1 },
  });
});
