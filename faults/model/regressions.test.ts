import { expect, test } from 'vitest';
import { NO_FLAW } from './flaws.ts';
import { REGRESSIONS } from './regressions.ts';
import { run } from './run.ts';
import { stepOf } from './step.ts';

for (const { name, without, schedule } of REGRESSIONS) {
  test(name, () => {
    const steps = schedule.trim().split('\n').map(stepOf);
    expect(run(steps, NO_FLAW)).toBeNull();
    expect(`[${run(steps, new Set([without]))?.property}]`).toBe(name.split(' ')[0]);
  });
}
