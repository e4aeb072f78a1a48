import { expect, test } from 'vitest';
import { day } from '../../base/day.ts';
import { standing, type Evidence } from './evidence.ts';

const proof = (id: string, until: string): Evidence => ({
  id,
  claim: '三百家店',
  source: '订单账',
  scope: '临安区',
  owner: '合规',
  from: day('2026-10-01'),
  until: day(until),
});
const known = [proof('E1', '2026-12-31'), proof('E2', '2026-11-30')];

test('[L20] a line stands to the last day of the evidence that ends first, and is pulled the day after', () => {
  const line = { evidence: ['E1', 'E2'] };
  expect(standing(line, known, day('2026-11-30'))).toEqual({ stands: true, until: '2026-11-30' });
  expect(standing(line, known, day('2026-12-01'))).toEqual({ stands: false, lapsed: ['E2'], missing: [] });
});

test('[L20] evidence that nobody knows, or that does not hold yet, does not carry a line', () => {
  expect(standing({ evidence: ['E1', 'E9'] }, known, day('2026-11-01'))).toEqual({
    stands: false,
    lapsed: [],
    missing: ['E9'],
  });
  expect(standing({ evidence: ['E1'] }, known, day('2026-09-30')).stands).toBe(false);
});

test('[L20] a line that claims nothing stands without evidence', () => {
  expect(standing({ evidence: [] }, [], day('2026-11-01'))).toEqual({ stands: true, until: null });
});
