import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { conditionOn, faultsIn, moved, newQuestionnaire, ofKind, withQuestion } from './draft.ts';

const empty = newQuestionnaire('Q1', day('2026-11-25'));

test('what is not written yet is said where it lacks', () => {
  expect(faultsIn(empty)).toEqual([
    { code: 'no-title', question: null },
    { code: 'no-questions', question: null },
  ]);
  const one = withQuestion({ ...empty, zh: '冷柜' }, []);
  expect(faultsIn(one)).toEqual([{ code: 'no-text', question: 'q1' }]);
  const choice = { ...ofKind(one.questions[0]!, 'choice'), zh: '哪个牌子' };
  expect(choice.options.map((option) => option.value)).toEqual(['a1', 'a2']);
  expect(faultsIn({ ...one, questions: [choice] })).toEqual([{ code: 'option-blank', question: 'q1' }]);
});

test('the name of a question that an earlier version had is not given to another', () => {
  const first = withQuestion(withQuestion(empty, []), []);
  const without = { ...first, questions: first.questions.slice(0, 1) };
  expect(withQuestion(without, [first]).questions.map((question) => question.id)).toEqual(['q1', 'q3']);
});

test('a condition begins with what its question can be answered', () => {
  const question = withQuestion(empty, []).questions[0]!;
  expect(conditionOn(question)).toEqual({ question: 'q1', test: 'is', value: true });
  expect(conditionOn(ofKind(question, 'choice'))).toEqual({ question: 'q1', test: 'is', value: 'a1' });
  expect(conditionOn(ofKind(question, 'number'))).toEqual({ question: 'q1', test: 'at-least', value: 1 });
  expect(conditionOn(ofKind(question, 'photo'))).toEqual({ question: 'q1', test: 'answered', value: null });
});

test('up and down, and no farther than the ends', () => {
  expect([moved([1, 2, 3], 0, 1), moved([1, 2, 3], 0, -1), moved([1, 2, 3], 2, 1)]).toEqual([
    [2, 1, 3],
    [1, 2, 3],
    [1, 2, 3],
  ]);
});
