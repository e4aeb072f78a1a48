import { expect, test } from 'vitest';
import { oneDecimal, percent } from './ratio.ts';

test('a share is shown in whole per cent, and a ratio with one place', () => {
  expect([0, 0.004, 0.675, 1, 1.25].map(percent)).toEqual(['0%', '0%', '68%', '100%', '125%']);
  expect([0, 5, 5.64].map(oneDecimal)).toEqual(['0.0', '5.0', '5.6']);
});

test('a ratio of nothing is a dash, and no zero', () => {
  expect([percent(null), oneDecimal(null)]).toEqual(['—', '—']);
});
