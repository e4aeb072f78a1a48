import { expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import { rightOf, type Interval } from './territory.ts';

const now = instant('2026-11-25T01:00:00Z');
const open: Interval = { from: 10, to: null, endedAt: null };
const moved = (daysAgo: number): Interval => ({
  from: 10,
  to: 50,
  endedAt: instant(new Date(Date.parse(now) - daysAgo * 86_400_000).toISOString()),
});

test('[S6] an outlet on a route now may be called on, whatever the phone knew', () => {
  expect(rightOf([open], 0, false, now)).toBe('open');
  expect(rightOf([moved(30), { ...open, from: 60 }], 5, true, now)).toBe('open');
});

test('[S6] an outlet that has moved may be called on as the phone knew it, for 14 days', () => {
  expect(rightOf([moved(1)], 49, true, now)).toBe('was-open');
  expect(rightOf([moved(14)], 10, true, now)).toBe('was-open');
  expect(rightOf([moved(15)], 49, true, now)).toBe(null);
});

test('[S6] a phone that knew of the move, or was never given the outlet, has no right', () => {
  expect(rightOf([moved(1)], 50, true, now)).toBe(null);
  expect(rightOf([moved(1)], 9, true, now)).toBe(null);
  expect(rightOf([], 49, true, now)).toBe(null);
});

test('[S6] a cursor of another epoch cannot be compared: the 14 days alone decide', () => {
  expect(rightOf([moved(1)], 9999, false, now)).toBe('was-open');
  expect(rightOf([moved(15)], 9999, false, now)).toBe(null);
});
