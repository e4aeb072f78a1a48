import { expect, test } from 'vitest';
import { plusDays } from '../../base/day.ts';
import { aScriptLine } from '../../field-day/a-script-line.ts';
import { anId, today } from '../../field-day/ids.ts';
import { choose, type Moment } from '../choose.ts';
import { armOf } from './arm.ts';
import { heardIn } from './heard.ts';
import type { ScriptTrial } from './trial.ts';

const TRIAL: ScriptTrial = {
  id: anId(900),
  a: { line: 'T2', version: 1 },
  b: { line: 'T9', version: 3 },
  from: today,
};
const LINES = [
  ...['T1', 'T2', 'T3', 'T4', 'T5'].map((id) => aScriptLine({ id })),
  aScriptLine({ id: 'T9', version: 3, zh: '您早' }),
];
const shopOf = (arm: 'a' | 'b') =>
  Array.from({ length: 20 }, (_, i) => anId(i)).find((id) => armOf(TRIAL.id, id) === arm)!;
const offered = (outlet: string, more: Partial<Moment> = {}) => {
  const trials = heardIn([TRIAL], LINES, { outlet, on: today });
  return choose(LINES, { step: 'greet', situations: [], slots: {}, trials, ...more }).map((line) => line.id);
};

test('[TR8] each shop is offered its own wording and never the other, in the same place', () => {
  expect(offered(shopOf('a'))).toEqual(['T1', 'T2', 'T3']);
  expect(offered(shopOf('b'))).toEqual(['T1', 'T9', 'T3']);
  for (let i = 0; i < 100; i++)
    expect(offered(anId(i)).filter((id) => id === 'T2' || id === 'T9')).toEqual([
      armOf(TRIAL.id, anId(i)) === 'a' ? 'T2' : 'T9',
    ]);
});

test('[TR8] either was said before when one of them was, so that both give way alike', () => {
  for (const used of [['T2'], ['T9']])
    for (const arm of ['a', 'b'] as const)
      expect(offered(shopOf(arm), { used }), `${used[0]} ${arm}`).toEqual(['T1', 'T3', 'T4']);
});

test('[TR9] before its day, and where a wording is gone or has a next version, there is no trial', () => {
  const here = { outlet: shopOf('a'), on: today };
  expect(heardIn([TRIAL], LINES, here)).toEqual([{ heard: 'T2', unheard: 'T9' }]);
  expect(heardIn([TRIAL], LINES, { ...here, on: plusDays(today, -1) })).toEqual([]);
  expect(heardIn([TRIAL], LINES.slice(0, -1), here)).toEqual([]);
  expect(heardIn([TRIAL], [...LINES.slice(0, -1), aScriptLine({ id: 'T9', version: 4 })], here)).toEqual([]);
});
