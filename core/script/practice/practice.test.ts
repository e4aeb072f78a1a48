import { expect, test } from 'vitest';
import { instantOf, millisecondsOf, type Instant } from '../../base/instant.ts';
import { plusDays, type Day } from '../../base/day.ts';
import { aScriptLine } from '../../field-day/a-script-line.ts';
import type { ScriptLine } from '../line.ts';
import type { LinePractised, PracticeGrade } from './facts.ts';
import { isTooFast, paceOf } from './pace.ts';
import { dueOf, practiceOf, type Missed, type ToPractise } from './practice.ts';
import { practiceAfter, practiceByLine } from './record.ts';
import { spokenTime, type Loudness } from './spoken.ts';
import { linesOfToday, practiceText } from './today.ts';

const line = (id: string, more: Partial<ScriptLine> = {}): ScriptLine => aScriptLine({ id, ...more });
const FIRST = '2026-11-02' as Day;
const at = (day: number): Instant =>
  instantOf(millisecondsOf('2026-11-02T00:00:00.000Z' as Instant) + 86_400_000 * day);
const did = (id: string, day: number, grade: PracticeGrade): LinePractised => ({
  kind: 'line-practised',
  at: at(day),
  day: plusDays(FIRST, Math.floor(day)),
  line: { id, version: 1 },
  grade,
});
const due = (...told: readonly LinePractised[]): Instant => dueOf(practiceAfter([], told))!;
const daysUntil = (...told: readonly LinePractised[]): number =>
  (millisecondsOf(due(...told)) - millisecondsOf(told.at(-1)!.at)) / 86_400_000;

test('[PT1] a line that is known comes later each time, and one that was forgotten sooner', () => {
  const first = daysUntil(did('1.1', 0, 'good'));
  const second = daysUntil(did('1.1', 0, 'good'), did('1.1', first, 'good'));
  expect(first).toBeGreaterThanOrEqual(1);
  expect(second).toBeGreaterThan(first);
  expect(daysUntil(did('1.1', 0, 'good'), did('1.1', first, 'again'))).toBeLessThan(second);
  expect(daysUntil(did('1.1', 0, 'easy'))).toBeGreaterThan(first);
  expect(dueOf(undefined)).toBeNull();
});

const ids = (lines: readonly ScriptLine[]): string[] => lines.map(({ id }) => id);
const chosen = (all: readonly ToPractise[]): string[] => all.map(({ line: { id }, why }) => `${id} ${why}`);
const lost = (day: number, ...concerns: Missed['concerns']): Missed => ({
  day: plusDays(FIRST, day),
  lines: [],
  concerns,
});

test('[PT2] first what a visit was lost on, then what is longest due, then what is new; three at most, and nothing before its day', () => {
  const lines = [line('1.1'), line('1.2'), line('1.3'), line('1.4'), line('9.1', { objection: 'no-cash' })];
  const practised = practiceByLine([], [did('1.3', 0, 'good'), did('1.2', 1, 'good'), did('1.4', 39, 'easy')]);
  expect(chosen(practiceOf(lines, practised, [lost(39, 'no-cash')], at(40)))).toEqual([
    '9.1 missed',
    '1.3 due',
    '1.2 due',
  ]);
  expect(chosen(practiceOf(lines, practised, [], at(40)))).toEqual(['1.3 due', '1.2 due', '1.1 new']);
  expect(chosen(practiceOf([line('1.4')], practised, [], at(40)))).toEqual([]);
});

test('[PT2] a reminder is nothing to say', () => {
  expect(practiceOf([line('1.1', { kind: 'remind' })], new Map(), [], at(0))).toEqual([]);
});

test('[PT5] a line on which a visit was lost comes before its day, until it was practised on a later one', () => {
  const lines = [line('1.1'), line('9.1', { objection: 'no-cash' })];
  const known = [did('1.1', 0, 'easy'), did('9.1', 0, 'easy')];
  const on = (missed: Missed, ...more: readonly LinePractised[]): string[] =>
    chosen(practiceOf(lines, practiceByLine([], [...known, ...more]), [missed], at(2)));
  expect(on({ day: plusDays(FIRST, 1), lines: ['1.1'], concerns: [] })).toEqual(['1.1 missed']);
  expect(on(lost(1, 'no-cash'), did('9.1', 1, 'good'))).toEqual(['9.1 missed']);
  expect(on(lost(1, 'no-cash'), did('9.1', 1, 'good'), did('9.1', 2, 'good'))).toEqual([]);
  expect(on(lost(1, 'price-high'))).toEqual([]);
});

test('[PT4] in whatever order and however often it was told, practice comes to the same; sixty times are remembered', () => {
  const told = [did('1.1', 0, 'good'), did('1.1', 3, 'again'), did('1.2', 4, 'hard'), did('1.1', 4, 'good')];
  const all = practiceByLine([], told);
  expect(practiceByLine([], [...told].reverse())).toEqual(all);
  const book = [{ line: '1.1', times: all.get('1.1')!.slice(0, 2) }];
  expect(practiceByLine(book, [...told, ...told])).toEqual(all);
  const many = Array.from({ length: 70 }, (_, n) => did('1.1', n, 'good'));
  const stepwise = many.reduce<ReturnType<typeof practiceAfter>>((known, one) => practiceAfter(known, [one]), []);
  expect(stepwise).toEqual(practiceAfter([], many));
  expect([stepwise.length, stepwise[0]!.at]).toEqual([60, at(10)]);
});

test('[PT3] twenty characters in five seconds are 240 a minute, which is just right; in four they are too fast', () => {
  const text = '最近店里哪类货走得快些？我想先听听您的看法。';
  expect(paceOf(text, 5_000)).toBe(240);
  expect(isTooFast(240)).toBe(false);
  expect(isTooFast(paceOf(text, 4_000)!)).toBe(true);
  expect(paceOf('先试 12 瓶, one case', 60_000)).toBe(6);
  expect(paceOf('……', 1_000)).toBeNull();
  expect(paceOf(text, 0)).toBeNull();
  expect(paceOf(text, 2_000)).toBe(600);
  expect(paceOf(text, 1_999)).toBeNull();
});

test('[PT6] today calls up what any visit may bring and what is so at its shops, the most pressing first', () => {
  const lines = [
    line('1.1'),
    line('2.1', { situations: ['promise-overdue'] }),
    line('3.1', { situations: ['season-opening'] }),
    line('4.1', { situations: ['existing'] }),
    line('9.1', { situations: ['objection'], objection: 'no-cash' }),
    line('9.2', { situations: ['existing'], kind: 'remind' }),
  ];
  expect(ids(linesOfToday(lines, new Set(['existing', 'promise-overdue'])))).toEqual(['2.1', '9.1', '4.1', '1.1']);
});

test('[PT7] a sentence has the facts of the first door, and what it lacks in brackets', () => {
  const text = { zh: '{{称呼}}，先试{{数量}}箱。', en: '{{称呼}}, try {{数量}} cases.' };
  expect(practiceText(text, { 称呼: '王姐' }, 'zh')).toBe('王姐，先试【数量】箱。');
  expect(practiceText({ zh: '试{{SKU}}', en: '' }, {}, 'zh')).toBe('试【商品】');
  expect(practiceText(text, {}, 'en')).toBe('[whom one met, else who decides], try [one case to try] cases.');
});

/** A level every 50 ms: the room, then each stretch of [milliseconds, level]. */
function heard(...stretches: readonly (readonly [number, number])[]): Loudness[] {
  const levels = [[1_000, 0.004] as const, ...stretches].flatMap(([ms, level]) => Array<number>(ms / 50).fill(level));
  return levels.map((level, i) => ({ at: 50 * i, level }));
}

test('[PT8] speech is from the first word to the last, its pauses with it, whatever the room sounds like', () => {
  expect(spokenTime(heard([2_000, 0.2], [400, 0.004], [1_600, 0.1], [2_000, 0.004]))).toBe(3_950);
  const street = heard([3_000, 0.2], [1_000, 0.004]).map(({ at: when, level }) => ({ at: when, level: level + 0.05 }));
  expect(spokenTime(street)).toBe(2_950);
});

test('[PT8] in a room in which nobody spoke, or somebody coughed, there is no time', () => {
  expect(spokenTime([])).toBe(0);
  expect(spokenTime(heard([3_000, 0.005]))).toBe(0);
  expect(spokenTime(heard([150, 0.4], [2_000, 0.004]))).toBe(0);
});
