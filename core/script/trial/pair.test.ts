import { expect, test } from 'vitest';
import { plusDays } from '../../base/day.ts';
import { aScriptLine } from '../../field-day/a-script-line.ts';
import { anId, today } from '../../field-day/ids.ts';
import { LINES } from '../lines.ts';
import { partnersOf, refusalOfTrial, unlikeIn } from './pair.ts';
import type { ScriptTrial } from './trial.ts';

const trial = (a: string, b: string, from = plusDays(today, 1)): Omit<ScriptTrial, 'id'> => ({
  a: { line: a, version: 1 },
  b: { line: b, version: 1 },
  from,
});
const refusal = (one: Omit<ScriptTrial, 'id'>, lines = LINES, running: readonly ScriptTrial[] = []) =>
  refusalOfTrial(one, lines, running, today);

test('[TR7] of the lines that ship, two that ask the same of a shop may be tried, and two that need other facts may not', () => {
  expect(refusal(trial('7.1', '7.6'))).toBeNull();
  expect(refusal(trial('7.2', '7.8'))).toBeNull();
  expect(refusal(trial('7.1', '7.2'))).toBe('wordings-unlike');
});

test('[TR7] what else than words differs is named', () => {
  const line = aScriptLine({ steps: ['greet', 'review'] });
  expect(unlikeIn(line, aScriptLine({ id: 'T2', steps: ['review', 'greet'], zh: '早' }))).toEqual([]);
  expect(unlikeIn(line, aScriptLine({ objection: 'no-space', zh: '{{称呼}}早' }))).toEqual([
    'steps',
    'objection',
    'slots',
  ]);
  expect(unlikeIn(line, { ...line, audience: 'owner', situations: ['existing'], kind: 'remind' })).toEqual([
    'kind',
    'situations',
    'audience',
  ]);
});

test('[TR7] the partners of a line are those with which a trial may begin', () => {
  const running = [{ id: anId(1), ...trial('7.7', '7.11') }];
  for (const line of LINES.filter((one) => one.steps.includes('greet')))
    expect(partnersOf(line, LINES, running).map(({ id }) => id)).toEqual(
      LINES.filter(({ id }) => refusal(trial(line.id, id), LINES, running) === null).map(({ id }) => id),
    );
});

test('[TR7] both are on the phones in these versions, differ, are said, are not on trial already, and it begins later', () => {
  expect(refusal(trial('7.1', '7.1'))).toBe('same-line');
  expect(refusal(trial('7.1', 'NONE'))).toBe('not-on-phones');
  expect(refusal({ ...trial('7.1', '7.6'), b: { line: '7.6', version: 2 } })).toBe('not-on-phones');
  const reminders = ['R1', 'R2'].map((id) => aScriptLine({ id, kind: 'remind' }));
  expect(refusal(trial('R1', 'R2'), reminders)).toBe('not-to-be-said');
  expect(refusal(trial('7.1', '7.6'), LINES, [{ id: anId(1), ...trial('7.7', '7.6') }])).toBe('already-on-trial');
  expect(refusal(trial('7.1', '7.6', today))).toBe('begins-too-early');
});
