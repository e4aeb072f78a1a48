import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { anId } from '../field-day/ids.ts';
import { asked, faultOf, leftOpen, type Answers } from './ask.ts';
import { asksAt, type Question, type Questionnaire } from './questionnaire.ts';
import { faultsOf } from './sound.ts';

const aQuestion = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'yes-no',
  zh: '有冷柜吗',
  en: '',
  options: [],
  isRequired: false,
  min: null,
  max: null,
  askWhen: [],
  ...more,
});
const option = (value: string) => ({ value, zh: value, en: '' });
const aQuestionnaire = (questions: Question[], more: Partial<Questionnaire> = {}): Questionnaire => ({
  code: 'Q',
  version: 1,
  type: 'survey',
  zh: '冷柜',
  en: '',
  step: 'store-check',
  channels: [],
  classes: [],
  from: day('2026-11-01'),
  to: null,
  questions,
  ...more,
});
const given = (answers: Parameters<typeof Object.entries>[0]): Answers => new Map(Object.entries(answers)) as Answers;
const idsOf = (questions: readonly Question[]): string => questions.map((q) => q.id).join(' ');

const COOLER = aQuestionnaire([
  aQuestion('has', { isRequired: true }),
  aQuestion('doors', { kind: 'number', min: 1, max: 6, askWhen: [{ question: 'has', test: 'is', value: true }] }),
  aQuestion('why', { kind: 'text', isRequired: true, askWhen: [{ question: 'doors', test: 'at-least', value: 3 }] }),
]);

test('[N1] in its channels and classes, from its first day to its last', () => {
  const only = aQuestionnaire([aQuestion('a')], { channels: ['grocery'], classes: ['A'], to: day('2026-11-30') });
  const grocery = { channel: 'grocery', class: 'A' } as const;
  expect(asksAt([only], grocery, day('2026-11-30'))).toEqual([only]);
  expect(asksAt([only], grocery, day('2026-12-01'))).toEqual([]);
  expect(asksAt([only], grocery, day('2026-10-31'))).toEqual([]);
  expect(asksAt([only], { ...grocery, class: 'B' }, day('2026-11-25'))).toEqual([]);
  expect(asksAt([only], { ...grocery, channel: 'school' }, day('2026-11-25'))).toEqual([]);
  expect(asksAt([COOLER], { channel: 'school', class: 'D' }, day('2030-01-01'))).toEqual([COOLER]);
});

test('[N2] the number of doors is asked where there is a cooler, and why there are so many where there are three', () => {
  expect(idsOf(asked(COOLER, given({})))).toBe('has');
  expect(idsOf(asked(COOLER, given({ has: false })))).toBe('has');
  expect(idsOf(asked(COOLER, given({ has: true })))).toBe('has doors');
  expect(idsOf(asked(COOLER, given({ has: true, doors: 2 })))).toBe('has doors');
  expect(idsOf(asked(COOLER, given({ has: true, doors: 3 })))).toBe('has doors why');
  // What was typed before the first answer was changed asks nothing any more.
  expect(idsOf(asked(COOLER, given({ has: false, doors: 3 })))).toBe('has');
});

test('[N2] each test of a condition, on one choice and on several', () => {
  const when = (test: Question['askWhen'][number]['test'], value: string | number | boolean | null, answer: unknown) =>
    asked(
      aQuestionnaire([aQuestion('a'), aQuestion('b', { askWhen: [{ question: 'a', test, value }] })]),
      given({ a: answer }),
    ).length === 2;
  expect([when('answered', null, 0), when('answered', null, ''), when('answered', null, [])]).toEqual([
    true,
    false,
    false,
  ]);
  expect([when('is', 'x', 'x'), when('is', 'x', ['y', 'x']), when('is', 'x', 'y')]).toEqual([true, true, false]);
  expect([when('is-not', 'x', 'y'), when('is-not', 'x', ['x']), when('is-not', 'x', null)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([when('at-most', 3, 3), when('at-most', 3, 4), when('at-least', 3, '4')]).toEqual([true, false, false]);
});

test('[N3] what is required and not asked is not open', () => {
  expect(idsOf(leftOpen(COOLER, given({})))).toBe('has');
  expect(idsOf(leftOpen(COOLER, given({ has: false })))).toBe('');
  expect(idsOf(leftOpen(COOLER, given({ has: true, doors: 4, why: '  ' })))).toBe('why');
});

test('[N4] an answer fits its question', () => {
  const doors = COOLER.questions[1]!;
  expect([faultOf(doors, 3), faultOf(doors, 0), faultOf(doors, 7), faultOf(doors, '3'), faultOf(doors, null)]).toEqual([
    null,
    'too-small',
    'too-large',
    'wrong-kind',
    null,
  ]);
  const one = aQuestion('c', { kind: 'choice', options: [option('x'), option('y')] });
  expect([faultOf(one, 'x'), faultOf(one, 'z'), faultOf(one, ['x'])]).toEqual([null, 'not-an-option', 'wrong-kind']);
  const many = { ...one, kind: 'choices' as const };
  expect([faultOf(many, ['x', 'y']), faultOf(many, ['z']), faultOf(many, 'x')]).toEqual([
    null,
    'not-an-option',
    'wrong-kind',
  ]);
  const kinds = (kind: Question['kind'], ...values: (string | boolean)[]) =>
    values.map((value) => faultOf(aQuestion('k', { kind }), value));
  expect(kinds('yes-no', true, 'yes')).toEqual([null, 'wrong-kind']);
  expect(kinds('text', 'yes', true)).toEqual([null, 'wrong-kind']);
  expect(kinds('photo', anId(5), 'shelf')).toEqual([null, 'wrong-kind']);
  expect(kinds('date', '2026-11-25', '2026-11-31')).toEqual([null, 'wrong-kind']);
});

test('[N5] what cannot be asked is not published', () => {
  expect(faultsOf(COOLER)).toEqual([]);
  const broken = aQuestionnaire(
    [
      aQuestion('a', { askWhen: [{ question: 'b', test: 'answered', value: null }] }),
      aQuestion('b', { kind: 'choice', options: [option('x')] }),
      aQuestion('b', { options: [option('x')] }),
      aQuestion('c', { kind: 'number', min: 5, max: 4 }),
      aQuestion('d', { kind: 'choices', options: [option('x'), option('x')] }),
    ],
    { to: day('2026-10-01') },
  );
  expect(faultsOf(broken)).toEqual([
    { code: 'ends-before-it-begins', question: null },
    { code: 'condition-on-later', question: 'a', on: 'b' },
    { code: 'no-options', question: 'b' },
    { code: 'question-twice', question: 'b' },
    { code: 'options-not-asked', question: 'b' },
    { code: 'bounds-crossed', question: 'c' },
    { code: 'option-twice', question: 'd', option: 'x' },
  ]);
});

test('[N5] a condition compares with what the earlier question can be answered', () => {
  const choices = { options: [option('x'), option('y')] };
  const faulty = (kind: Question['kind'], askWhen: Omit<Question['askWhen'][number], 'question'>): boolean =>
    faultsOf(
      aQuestionnaire([
        aQuestion('a', { kind, ...(kind === 'choice' || kind === 'choices' ? choices : {}) }),
        aQuestion('b', { askWhen: [{ question: 'a', ...askWhen }] }),
      ]),
    ).some((fault) => fault.code === 'condition-unfit');
  expect([faulty('yes-no', { test: 'is', value: true }), faulty('yes-no', { test: 'is', value: 'x' })]).toEqual([
    false,
    true,
  ]);
  expect([faulty('choices', { test: 'is', value: 'x' }), faulty('choice', { test: 'is-not', value: 'z' })]).toEqual([
    false,
    true,
  ]);
  expect([faulty('number', { test: 'at-least', value: 3 }), faulty('choice', { test: 'at-least', value: 3 })]).toEqual([
    false,
    true,
  ]);
  expect([faulty('photo', { test: 'answered', value: null }), faulty('text', { test: 'is', value: null })]).toEqual([
    false,
    true,
  ]);
});
