import { expect, test } from 'vitest';
import { scheduleOf } from './schedule.ts';
import { STEP_KINDS, stepOf, wordsOf } from './step.ts';

test('every schedule can be written down in words and read back', () => {
  for (let number = 0; number < 200; number++) {
    const steps = scheduleOf(number);
    expect(steps.map(wordsOf).map(stepOf)).toEqual(steps);
  }
});

test('a schedule follows from its number, has 120 steps at most, and all kinds of steps occur', () => {
  const kinds = new Set<string>();
  for (let number = 0; number < 500; number++) {
    const steps = scheduleOf(number);
    expect(scheduleOf(number)).toEqual(steps);
    expect(steps.length).toBeLessThanOrEqual(120);
    for (const step of steps) kinds.add(step.kind);
  }
  expect([...kinds].sort()).toEqual([...STEP_KINDS].sort());
});

test('a line that says nothing that can happen is refused', () => {
  expect(() => stepOf('phone 1 flies away')).toThrow('phone 1 flies away');
});
