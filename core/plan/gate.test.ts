import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { gateOf, monthToPlan } from './gate.ts';
import type { MonthProposal } from './month-proposal.ts';

const on = day('2026-11-25');
const of = (month: string, state: MonthProposal['state']) => ({ month, state });

test('[P14] without a confirmed day the first and every visit asks for a reason', () => {
  expect(gateOf(on, { isPlanned: false, hasBegun: false }, [])).toBe('day');
  expect(gateOf(on, { isPlanned: false, hasBegun: true }, [of('2026-11', 'confirmed')])).toBe('day');
  expect(gateOf(on, { isPlanned: true, hasBegun: false }, [])).toBe(null);
});

test('[P14] a month that was handed in and is not confirmed asks once a day', () => {
  const begin = (state: MonthProposal['state'], hasBegun = false) =>
    gateOf(on, { isPlanned: true, hasBegun }, [of('2026-11', state), of('2026-12', 'submitted')]);
  expect([begin('submitted'), begin('returned')]).toEqual(['month', 'month']);
  expect([begin('submitted', true), begin('confirmed'), begin('closed')]).toEqual([null, null, null]);
});

test('[P15] next month is asked for from five days before the end until it is handed in, and again when it comes back', () => {
  expect([monthToPlan(day('2026-11-24'), []), monthToPlan(on, []), monthToPlan(day('2026-12-31'), [])]).toEqual([
    null,
    '2026-12',
    '2027-01',
  ]);
  expect(monthToPlan(on, [of('2026-12', 'submitted')])).toBe(null);
  expect(monthToPlan(day('2026-11-10'), [of('2026-12', 'returned')])).toBe('2026-12');
  expect(monthToPlan(on, [of('2026-11', 'returned'), of('2026-12', 'confirmed')])).toBe('2026-11');
});
