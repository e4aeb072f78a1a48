import * as v from 'valibot';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Code, Reason, text } from '../base/text.ts';
import { OPTIONS_MAX, QUESTIONS_MAX } from './questionnaire.ts';

/** A blank is null and no answer; a photo is the id of one that was taken in the visit. */
export const AnswerValue = v.nullable(
  v.union([v.boolean(), v.pipe(v.number(), v.finite()), text(500), v.pipe(v.array(Code), v.maxLength(OPTIONS_MAX))]),
);
export type AnswerValue = v.InferOutput<typeof AnswerValue>;

/** What was answered to one questionnaire, in the version with which the visit began. */
export const QuestionsAnswered = fact('questions-answered', {
  visit: Id,
  questionnaire: Code,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  answers: v.pipe(v.array(v.strictObject({ question: Code, value: AnswerValue })), v.maxLength(QUESTIONS_MAX)),
  /** Why required questions stay open; null when none does. */
  whyOpen: v.nullable(Reason),
});
export type QuestionsAnswered = v.InferOutput<typeof QuestionsAnswered>;
