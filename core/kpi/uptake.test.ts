import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDIT_REASONS } from '../order/order.ts';
import { answerTo, NO_UPTAKE, orderedToProposed, uptakeAfter, uptakeRate, type UptakeLine } from './uptake.ts';

const line = (proposed: number | null, agreed: number, reason: UptakeLine['reason'] = null): UptakeLine => ({
  proposed,
  agreed,
  reason,
  times: 1,
});
const sumOf = (lines: readonly UptakeLine[]) => lines.reduce(uptakeAfter, NO_UPTAKE);

/** Five lines that a manager adds up on paper. */
const PAPER = [
  line(60, 60),
  line(48, 60, 'event'),
  line(24, 12),
  line(12, 0, 'no-space'),
  line(null, 24),
  line(0, 12),
  line(0, 0),
];

test('[K41] 60, 48, 12 and none of 60, 48, 24 and 12 are 120 of 144: 83.3 %', () => {
  const sum = sumOf(PAPER);
  expect([sum.taken, sum.proposed]).toEqual([120, 144]);
  expect(uptakeRate(sum)).toBeCloseTo(0.8333, 4);
  expect(uptakeRate(NO_UPTAKE)).toBe(null);
});

test('[K42] each line with a proposal has one answer; what was ordered without one is added, and a blank is neither', () => {
  const sum = sumOf(PAPER);
  expect(sum.answers).toEqual({ 'as-proposed': 1, raised: 1, lowered: 1, none: 1 });
  expect([sum.lines, sum.added]).toEqual([4, 2]);
  expect(sum.reasons).toEqual({ event: 1, unsaid: 1, 'no-space': 1 });
  expect([answerTo(null, 5), answerTo(0, 5), answerTo(5, 0)]).toEqual([null, null, 'none']);
});

test('[K43] ordered to proposed: 132 of 144, so what was raised counts whole', () => {
  expect(orderedToProposed(sumOf(PAPER))).toBeCloseTo(132 / 144, 10);
  expect(orderedToProposed(NO_UPTAKE)).toBe(null);
});

test('[K41] [K42] [K43] lines that are alike count as often as they are there, in any order', () => {
  const lines = fc.array(
    fc.record({
      proposed: fc.option(fc.nat(100)),
      agreed: fc.nat(100),
      reason: fc.option(fc.constantFrom(...EDIT_REASONS)),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  );
  fc.assert(
    fc.property(lines, (some) => {
      const singly = some.flatMap((one) => Array.from({ length: one.times }, () => ({ ...one, times: 1 })));
      const sum = sumOf(some);
      expect(sumOf([...singly].reverse())).toEqual(sum);
      expect(Object.values(sum.answers).reduce((a, b) => a + b)).toBe(sum.lines);
      const reasons = Object.values(sum.reasons).reduce((a, b) => a + b, 0);
      expect(reasons).toBe(sum.lines - sum.answers['as-proposed']);
      expect(sum.taken).toBeLessThanOrEqual(Math.min(sum.proposed, sum.agreed));
    }),
  );
});
