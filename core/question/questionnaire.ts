import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Code, text, words } from '../base/text.ts';
import { CHANNELS, OUTLET_CLASSES, type Outlet } from '../outlet/outlet.ts';

/** 是否, 数字, 单选, 多选, 文字, 照片, 日期 */
export const QUESTION_KINDS = ['yes-no', 'number', 'choice', 'choices', 'text', 'photo', 'date'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The steps in which an organisation asks something of its own. */
export const ASKED_IN = ['greet', 'store-check', 'merchandise', 'presentation', 'review'] as const;

/** 问卷, 检查表, 标准 */
export const QUESTIONNAIRE_TYPES = ['survey', 'checklist', 'standard'] as const;

export const QUESTIONS_MAX = 300;
export const OPTIONS_MAX = 40;

const Real = v.pipe(v.number(), v.finite());

/** "Ask when": what an earlier question was answered. All conditions of a question hold, or it is not asked. */
export const CONDITION_TESTS = ['answered', 'is', 'is-not', 'at-least', 'at-most'] as const;
export const Condition = v.strictObject({
  question: Code,
  test: v.picklist(CONDITION_TESTS),
  /** null for 'answered'. */
  value: v.nullable(v.union([v.boolean(), Real, text(200)])),
});
export type Condition = v.InferOutput<typeof Condition>;

export const Option = v.strictObject({ value: Code, zh: words(60), en: text(120) });
export type Option = v.InferOutput<typeof Option>;

export const Question = v.strictObject({
  /** Never renamed: answers of every version are told apart by it. */
  id: Code,
  kind: v.picklist(QUESTION_KINDS),
  zh: words(200),
  en: text(400),
  options: v.pipe(v.array(Option), v.maxLength(OPTIONS_MAX)),
  isRequired: v.boolean(),
  /** Of a number; null: no bound. */
  min: v.nullable(Real),
  max: v.nullable(Real),
  askWhen: v.pipe(v.array(Condition), v.maxLength(10)),
});
export type Question = v.InferOutput<typeof Question>;

/** Questions that an organisation asks in its visits, as data: nothing in them is ever run. */
export const Questionnaire = v.strictObject({
  code: Code,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  type: v.picklist(QUESTIONNAIRE_TYPES),
  zh: words(60),
  en: text(120),
  step: v.picklist(ASKED_IN),
  /** Empty: in all of them. */
  channels: v.array(v.picklist(CHANNELS)),
  classes: v.array(v.picklist(OUTLET_CLASSES)),
  from: Day,
  to: v.nullable(Day),
  questions: v.pipe(v.array(Question), v.minLength(1), v.maxLength(QUESTIONS_MAX)),
});
export type Questionnaire = v.InferOutput<typeof Questionnaire>;

/** [N1] What is asked in a step of a visit at this outlet on this day. */
export const asksAt = (
  all: readonly Questionnaire[],
  outlet: Pick<Outlet, 'channel' | 'class'>,
  on: Day,
): Questionnaire[] =>
  all.filter(
    (q) =>
      q.from <= on &&
      (q.to === null || on <= q.to) &&
      (q.channels.length === 0 || q.channels.includes(outlet.channel)) &&
      (q.classes.length === 0 || q.classes.includes(outlet.class)),
  );
