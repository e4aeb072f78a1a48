import { expect, test } from 'vitest';
import { CHINA, day } from '../base/day.ts';
import { instant } from '../base/instant.ts';
import { isPlanInTime } from './gate.ts';

const at = (time: string, on = '2026-11-25') => instant(new Date(Date.parse(`${on}T${time}:00+08:00`)).toISOString());
const isInTime = (confirmed: string | null, now: string, on?: string) =>
  isPlanInTime(
    { day: day('2026-11-25'), confirmedAt: confirmed === null ? null : at(confirmed, on) },
    '08:30',
    at(now),
    CHINA,
  );

test('[P16] a plan is in time by the planning time of its day, or a day before', () => {
  expect([isInTime('08:30', '12:00'), isInTime('08:31', '12:00')]).toEqual([true, false]);
  expect([isInTime('21:00', '12:00', '2026-11-24'), isInTime('07:00', '12:00', '2026-11-26')]).toEqual([true, false]);
  expect([isInTime(null, '08:30'), isInTime(null, '08:31')]).toEqual([null, false]);
});
