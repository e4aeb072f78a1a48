import { expect, test } from 'vitest';
import { CHINA, day } from '../core/base/day.ts';
import { instant } from '../core/base/instant.ts';
import { clockOn, shortDay } from './time.ts';

const today = day('2026-11-25');

test('a time of the day on the page stands by itself, another has its date', () => {
  expect(clockOn(today, instant('2026-11-24T16:05:00Z'), CHINA)).toBe('00:05');
  expect(clockOn(today, instant('2026-11-24T15:59:00Z'), CHINA)).toBe('11-24 23:59');
});

test('a day has its year where that is another one', () => {
  expect(shortDay(day('2026-12-01'), today)).toBe('12-01');
  expect(shortDay(day('2027-01-04'), today)).toBe('2027-01-04');
});
