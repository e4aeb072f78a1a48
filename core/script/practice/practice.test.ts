import { expect, test } from 'vitest';
import { instantOf, type Instant } from '../../base/instant.ts';
import type { ScriptLine } from '../line.ts';
import { isTooFast, paceOf } from './pace.ts';
import { dueBy, practiceOf, type PracticeGrade, type Practised } from './practice.ts';

const at = (day: number): Instant => instantOf(Date.UTC(2026, 10, 2) + 86_400_000 * day);
const did = (line: string, day: number, grade: PracticeGrade): Practised => ({ line, at: at(day), grade });
const daysUntil = (line: string, ...practised: readonly Practised[]): number =>
  (Date.parse(dueBy(practised).get(line)!) - Date.parse(practised.at(-1)!.at)) / 86_400_000;

test('[PT1] a line that is known comes later each time, and one that was forgotten the next day', () => {
  const first = daysUntil('1.1', did('1.1', 0, 'good'));
  const second = daysUntil('1.1', did('1.1', 0, 'good'), did('1.1', first, 'good'));
  expect(first).toBeGreaterThanOrEqual(1);
  expect(second).toBeGreaterThan(first);
  expect(daysUntil('1.1', did('1.1', 0, 'good'), did('1.1', first, 'again'))).toBeLessThan(second);
  expect(daysUntil('1.1', did('1.1', 0, 'easy'))).toBeGreaterThan(first);
});

test('[PT1] what one line teaches says nothing of another', () => {
  const due = dueBy([did('1.1', 0, 'good'), did('1.2', 0, 'again')]);
  expect(due.get('1.1')).toBe(dueBy([did('1.1', 0, 'good')]).get('1.1'));
  expect(due.get('1.3')).toBeUndefined();
});

const line = (id: string, more: Partial<ScriptLine> = {}): ScriptLine => ({
  id,
  version: 1,
  kind: 'say',
  family: 'general',
  steps: ['greet'],
  situations: ['any'],
  audience: 'anyone',
  objection: null,
  serves: [],
  evidence: [],
  answers: [],
  number: null,
  until: null,
  zh: '您好。',
  en: 'Hello.',
  ...more,
});
const ids = (lines: readonly ScriptLine[]): string[] => lines.map(({ id }) => id);

test('[PT2] first what answers a lost concern, then what is longest due, then what is new; three at most, and nothing before its day', () => {
  const lines = [line('1.1'), line('1.2'), line('1.3'), line('1.4'), line('9.1', { objection: 'no-cash' })];
  const practised = [did('1.3', 0, 'good'), did('1.2', 1, 'good'), did('1.4', 39, 'easy')];
  expect(ids(practiceOf(lines, practised, new Set(['no-cash']), at(40)))).toEqual(['9.1', '1.3', '1.2']);
  expect(ids(practiceOf(lines, practised, new Set(), at(40)))).toEqual(['1.3', '1.2', '1.1']);
  expect(ids(practiceOf([line('1.4')], practised, new Set(), at(40)))).toEqual([]);
});

test('[PT2] a reminder is nothing to say', () => {
  expect(practiceOf([line('1.1', { kind: 'remind' })], [], new Set(), at(0))).toEqual([]);
});

test('[PT3] twenty characters in five seconds are 240 a minute, which is just right; in four they are too fast', () => {
  const text = '最近店里哪类货走得快些？我想先听听您的看法。';
  expect(paceOf(text, 5_000)).toBe(240);
  expect(isTooFast(240)).toBe(false);
  expect(isTooFast(paceOf(text, 4_000)!)).toBe(true);
  expect(paceOf('……', 1_000)).toBeNull();
  expect(paceOf(text, 0)).toBeNull();
});
