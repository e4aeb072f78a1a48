import { expect, test } from 'vitest';
import { day } from '../../base/day.ts';
import { calendarOf, dayNumber, type Promotion } from './days.ts';

const at = (of: number): number => dayNumber(day(`2026-11-${String(of).padStart(2, '0')}`));
const promotion = (more: Partial<Promotion>): Promotion => ({
  code: 'NOV',
  product: 'TEA',
  kind: 'price',
  channels: [],
  from: day('2026-11-10'),
  to: day('2026-11-12'),
  ...more,
});

test('[O28] a price cut from the 10th to the 12th is three days, both included', () => {
  const calendar = calendarOf([promotion({})], 'grocery');
  expect(calendar('TEA', at(9), at(16))).toEqual({ normal: 4, price: 3, feature: 0 });
  expect(calendar('TEA', at(12), at(14))).toEqual({ normal: 1, price: 1, feature: 0 });
  expect(calendar('TEA', at(13), at(16))).toEqual({ normal: 3, price: 0, feature: 0 });
  expect(calendar('COLA', at(9), at(16))).toEqual({ normal: 7, price: 0, feature: 0 });
  expect(calendar('TEA', at(16), at(9))).toEqual({ normal: 0, price: 0, feature: 0 });
});

test('[O28] a day of both kinds is featured, and two promotions of one kind are one', () => {
  const pile = promotion({ kind: 'feature', from: day('2026-11-12'), to: day('2026-11-13') });
  const calendar = calendarOf([promotion({}), promotion({ code: 'NOV-2' }), pile], 'grocery');
  expect(calendar('TEA', at(9), at(16))).toEqual({ normal: 3, price: 2, feature: 2 });
});

test('[O28] a promotion of another channel is none here', () => {
  const elsewhere = promotion({ channels: ['school'] });
  expect(calendarOf([elsewhere], 'grocery')('TEA', at(9), at(16)).price).toBe(0);
  expect(calendarOf([elsewhere], 'school')('TEA', at(9), at(16)).price).toBe(3);
});
