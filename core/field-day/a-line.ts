import { NONE, units } from '../base/quantity.ts';
import type { CheckLine } from '../shelf/check.ts';

/** Tea on the main shelf; counted when a number is given, empty when it is 0, and a blank when it is null. */
export const aLine = (quantity: number | null = null, more: Partial<CheckLine> = {}): CheckLine => ({
  product: 'TEA',
  location: 'main-shelf',
  state: quantity === 0 ? 'out' : 'present',
  quantity: quantity === null ? null : units(quantity),
  facings: null,
  level: null,
  price: null,
  promoPrice: null,
  tag: null,
  oldest: null,
  isOldBehind: false,
  damaged: NONE,
  expired: NONE,
  via: 'count',
  ...more,
});
