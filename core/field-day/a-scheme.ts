import { plusDays } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import type { BuyGet, Mechanic, Scheme } from '../catalog/scheme.ts';
import { today } from './ids.ts';

/** Ten cases of tea bring one. */
export const BUY_TEN: BuyGet = {
  kind: 'buy-get',
  products: ['TEA'],
  buy: units(120),
  gift: null,
  free: units(12),
};

/** For everyone, this month, without bounds. */
export const aScheme = (mechanic: Mechanic = BUY_TEN, more: Partial<Scheme> = {}): Scheme => ({
  code: 'S1',
  name: '买十送一',
  version: 1,
  mechanic,
  channels: [],
  from: today,
  to: plusDays(today, 30),
  conditions: [],
  isAlone: false,
  perOrder: null,
  perOutlet: null,
  budget: null,
  isSpent: false,
  ...more,
});
