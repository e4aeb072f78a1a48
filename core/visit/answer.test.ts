import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { refuse } from '../base/result.ts';
import { aFact, aVisit, aVisitWithout } from '../field-day/a-visit.ts';
import { noon, today } from '../field-day/ids.ts';
import type { Questionnaire } from '../question/questionnaire.ts';
import { answerQuestions, askedAt, begunIn } from './answer.ts';

const version = (n: number): Questionnaire => ({
  code: 'Q1',
  version: n,
  type: 'survey',
  zh: '冷柜',
  en: '',
  step: 'store-check',
  channels: [],
  classes: [],
  from: today,
  to: null,
  questions: [
    {
      id: 'has',
      kind: 'yes-no',
      zh: '有冷柜吗',
      en: '',
      options: [],
      isRequired: true,
      min: null,
      max: null,
      askWhen: [],
    },
  ],
});

const here = { channel: 'grocery', class: 'A' } as const;
const versionsAsked = (all: readonly Questionnaire[], visit = aVisit(), on = today): number[] =>
  askedAt(all, { outlet: here, on, begun: begunIn(visit) }).map((q) => q.version);

test('[N6] a visit that has begun with a version ends with it', () => {
  const both = [version(1), version(2)];
  const begun = aVisit(aFact['questions-answered']({ version: 1 }));
  expect(versionsAsked(both)).toEqual([2]);
  expect(versionsAsked(both, begun)).toEqual([1]);
  // Even where the later one is not asked any more.
  expect(versionsAsked([version(1), { ...version(2), channels: ['school'] }], begun)).toEqual([1]);
  expect(versionsAsked([])).toEqual([]);
});

test('[N7] the latest version whose first day has come is asked, and where it is not asked no earlier one is', () => {
  const tomorrow = plusDays(today, 1);
  expect(versionsAsked([version(1), { ...version(2), from: tomorrow }])).toEqual([1]);
  expect(versionsAsked([version(1), { ...version(2), from: tomorrow }], aVisit(), tomorrow)).toEqual([2]);
  expect(versionsAsked([version(1), { ...version(2), channels: ['school'] }])).toEqual([]);
  expect(versionsAsked([version(1), { ...version(2), to: today }], aVisit(), tomorrow)).toEqual([]);
  expect(versionsAsked([{ ...version(1), from: tomorrow }])).toEqual([]);
});

test('[N3] [N4] what is required has an answer or a reason, and an answer fits its question', () => {
  const answer = (value: boolean | string | null, whyOpen: string | null = null) =>
    answerQuestions(aVisit(), version(1), { answers: [{ question: 'has', value }], whyOpen }, noon);
  expect(answer(true)).toEqual({ ok: true, value: aFact['questions-answered']() });
  expect(answer('有')).toEqual(refuse('wrong-answer', { question: 'has', fault: 'wrong-kind' }));
  expect(answer(null)).toEqual(refuse('questions-open', { questions: ['has'] }));
  expect(answer(null, '老板不让看')).toMatchObject({ ok: true, value: { whyOpen: '老板不让看' } });
  // A reason for what is not open says nothing.
  expect(answer(false, '忙')).toMatchObject({ ok: true, value: { whyOpen: null } });
  const ended = aVisitWithout([]);
  expect(answerQuestions(ended, version(1), { answers: [], whyOpen: 'x' }, noon)).toEqual(refuse('visit-not-open'));
});
