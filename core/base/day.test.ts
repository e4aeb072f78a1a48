import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CHINA, day, Day, dayOf, daysBetween, monthOf, plusDays, timeOf, weekdayOf } from './day.ts';
import { instant, Instant, instantOf, millisecondsOf } from './instant.ts';

test('[B3] 30 February is no day', () => {
  for (const wrong of [
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-25T00:00:00Z',
    '',
    20261125,
  ]) {
    expect(v.is(Day, wrong), String(wrong)).toBe(false);
  }
  expect(v.is(Day, '2028-02-29')).toBe(true);
});

test('[B4] 30 February is no instant, and an instant is in UTC', () => {
  for (const wrong of [
    '2026-02-30T08:00:00Z',
    '2026-11-25T24:00:00Z',
    '2026-11-25T08:00:00+08:00',
    '2026-11-25T08:00:00',
    '2026-11-25',
    '0000-01-01T00:00:00Z',
  ]) {
    expect(v.is(Instant, wrong), wrong).toBe(false);
  }
  for (const right of ['2026-11-25T00:14:32.120Z', '2026-11-25T00:14:32Z', '2028-02-29T23:59:59.9Z'])
    expect(v.is(Instant, right), right).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (ms) => millisecondsOf(instant(instantOf(ms))) === ms),
  );
});

test('[B3] the business day begins at midnight in Shanghai', () => {
  expect(dayOf(instant('2026-11-24T15:59:59Z'), CHINA)).toBe('2026-11-24');
  expect(dayOf(instant('2026-11-24T16:00:00Z'), CHINA)).toBe('2026-11-25');
  expect(timeOf(instant('2026-11-24T16:00:00Z'), CHINA)).toBe('00:00');
  expect(dayOf(instant('2026-11-24T16:00:00Z'), 'America/Los_Angeles')).toBe('2026-11-24');
});

test('[B3] days are counted without clocks', () => {
  expect(plusDays(day('2028-02-28'), 2)).toBe('2028-03-01');
  expect(daysBetween(day('2026-03-01'), day('2026-11-25'))).toBe(269);
  expect(weekdayOf(day('2026-11-23'))).toBe(1);
  expect(weekdayOf(day('2026-11-29'))).toBe(7);
  expect(monthOf(day('2026-11-29'))).toBe('2026-11');
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 20_000 }),
      (n) => daysBetween(day('2026-11-25'), plusDays(day('2026-11-25'), n)) === n,
    ),
  );
});
