import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { aScriptLine } from '../field-day/a-script-line.ts';
import { linesOn } from './until.ts';

test('[S15] a line may be said to the last day of its evidence and not after, one without an end always', () => {
  const [ends, stays] = [aScriptLine({ id: 'T1', until: day('2026-11-30') }), aScriptLine({ id: 'T2' })];
  expect(linesOn([ends, stays], day('2026-11-30'))).toEqual([ends, stays]);
  expect(linesOn([ends, stays], day('2026-12-01'))).toEqual([stays]);
});
