import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import * as v from 'valibot';
import type { AnswerValue } from './facts.ts';
import type { Condition, Question, Questionnaire } from './questionnaire.ts';

export type Answers = ReadonlyMap<string, AnswerValue>;

const isBlank = (value: AnswerValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function holds({ test, value }: Condition, given: AnswerValue | undefined): boolean {
  if (isBlank(given)) return false;
  switch (test) {
    case 'answered':
      return true;
    case 'is':
      return Array.isArray(given) ? given.includes(String(value)) : given === value;
    case 'is-not':
      return Array.isArray(given) ? !given.includes(String(value)) : given !== value;
    case 'at-least':
      return typeof given === 'number' && typeof value === 'number' && given >= value;
    case 'at-most':
      return typeof given === 'number' && typeof value === 'number' && given <= value;
  }
}

/** [N2] The questions to ask now, in their order: those whose conditions hold, by answers to questions that are asked. */
export function asked({ questions }: Pick<Questionnaire, 'questions'>, answers: Answers): Question[] {
  const now = new Set<string>();
  return questions.filter((question) => {
    const isAsked = question.askWhen.every((c) => now.has(c.question) && holds(c, answers.get(c.question)));
    if (isAsked) now.add(question.id);
    return isAsked;
  });
}

/** [N3] Required questions that are asked and not answered. */
export const leftOpen = (questionnaire: Pick<Questionnaire, 'questions'>, answers: Answers): Question[] =>
  asked(questionnaire, answers).filter((question) => question.isRequired && isBlank(answers.get(question.id)));

export type AnswerFault = 'wrong-kind' | 'too-small' | 'too-large' | 'not-an-option';

/** [N4] What is wrong with an answer; null when it fits. A blank fits every question: it is not there yet. */
export function faultOf(question: Question, value: AnswerValue): AnswerFault | null {
  if (isBlank(value)) return null;
  const options = question.options.map((option) => option.value);
  switch (question.kind) {
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'wrong-kind';
    case 'number':
      if (typeof value !== 'number') return 'wrong-kind';
      if (question.min !== null && value < question.min) return 'too-small';
      return question.max !== null && value > question.max ? 'too-large' : null;
    case 'choice':
      if (typeof value !== 'string') return 'wrong-kind';
      return options.includes(value) ? null : 'not-an-option';
    case 'choices':
      if (!Array.isArray(value)) return 'wrong-kind';
      return value.every((one) => options.includes(one)) ? null : 'not-an-option';
    case 'text':
      return typeof value === 'string' ? null : 'wrong-kind';
    case 'photo':
      return v.is(Id, value) ? null : 'wrong-kind';
    case 'date':
      return v.is(Day, value) ? null : 'wrong-kind';
  }
}
