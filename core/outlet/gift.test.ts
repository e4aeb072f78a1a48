import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { anId, OUTLET, today } from '../field-day/ids.ts';
import { CHANNELS } from './outlet.ts';
import { GIFT_RULES, givenInYear, isSeason, isWithin, mayBeGiven, type Gift } from './gift.ts';

const gift = (n: number, more: Partial<Gift> = {}): Gift => ({
  id: anId(n),
  outlet: OUTLET,
  visit: anId(1),
  day: today,
  item: '台历',
  value: fen(1500),
  recipient: 'shop',
  takenBy: '李姐',
  occasion: 'new-year',
  appointment: '',
  state: 'given',
  approver: '',
  note: '',
  ...more,
});

test('[U7] what was given this calendar year counts, one gift left aside; what was only asked for does not', () => {
  const all = [
    gift(1),
    gift(2, { day: day('2025-12-31') }),
    gift(3, { state: 'asked' }),
    gift(4, { value: fen(2000) }),
  ];
  expect(givenInYear(all, today)).toBe(3500);
  expect(givenInYear(all, today, anId(4))).toBe(1500);
});

test('[U7] ¥50 each and ¥200 a year to the fen', () => {
  expect(isWithin(fen(5000), fen(15000), GIFT_RULES)).toBe(true);
  expect(isWithin(fen(5001), fen(0), GIFT_RULES)).toBe(false);
  expect(isWithin(fen(5000), fen(15001), GIFT_RULES)).toBe(false);
});

test('[U8] schools are given nothing; the season has its first and last day', () => {
  expect(CHANNELS.filter((channel) => !mayBeGiven(channel))).toEqual(['school']);
  const season = { from: day('2026-02-10'), to: day('2026-03-05') };
  const isIn = (on: string): boolean => isSeason({ season }, day(on));
  expect(['2026-02-09', '2026-02-10', '2026-03-05', '2026-03-06'].map(isIn)).toEqual([false, true, true, false]);
  expect(isSeason({ season: null }, today)).toBe(false);
});
