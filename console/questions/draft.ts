import type { Day } from '../../core/base/day.ts';
import type { Condition, Option, Question, Questionnaire } from '../../core/question/questionnaire.ts';
import type { QuestionnaireFault } from '../../core/question/sound.ts';
import { faultsOf } from '../../core/question/sound.ts';

/** What keeps a draft from being published: what core says, and what is not written yet. */
export type DraftFault =
  | QuestionnaireFault
  | { readonly code: 'no-title' | 'no-questions'; readonly question: null }
  | { readonly code: 'no-text' | 'option-blank'; readonly question: string };

export function faultsIn(draft: Questionnaire): DraftFault[] {
  const blank = (text: string): boolean => text.trim() === '';
  return [
    ...(blank(draft.zh) ? [{ code: 'no-title', question: null } as const] : []),
    ...(draft.questions.length === 0 ? [{ code: 'no-questions', question: null } as const] : []),
    ...draft.questions.flatMap((question): DraftFault[] => [
      ...(blank(question.zh) ? [{ code: 'no-text', question: question.id } as const] : []),
      ...(question.options.some((one) => blank(one.zh))
        ? [{ code: 'option-blank', question: question.id } as const]
        : []),
    ]),
    ...faultsOf(draft),
  ];
}

/** The first of `prefix`1, `prefix`2, … that nobody has: what was used once is not used for something else. */
export const freeName = (prefix: string, taken: Iterable<string>): string => {
  const all = new Set(taken);
  let n = 1;
  while (all.has(`${prefix}${n}`)) n++;
  return `${prefix}${n}`;
};

export const newQuestionnaire = (code: string, from: Day): Questionnaire => ({
  code,
  version: 1,
  type: 'survey',
  zh: '',
  en: '',
  step: 'store-check',
  channels: [],
  classes: [],
  from,
  to: null,
  questions: [],
});

const newQuestion = (id: string): Question => ({
  id,
  kind: 'yes-no',
  zh: '',
  en: '',
  options: [],
  isRequired: false,
  min: null,
  max: null,
  askWhen: [],
});

/** With one more question. `earlier`: all versions that there were; their names of questions stay theirs. */
export function withQuestion(draft: Questionnaire, earlier: readonly Questionnaire[]): Questionnaire {
  const taken = [draft, ...earlier].flatMap((one) => one.questions.map((question) => question.id));
  return { ...draft, questions: [...draft.questions, newQuestion(freeName('q', taken))] };
}

/** Another kind keeps of the question what that kind has. */
export function ofKind(question: Question, kind: Question['kind']): Question {
  const isChoice = kind === 'choice' || kind === 'choices';
  const options = question.options.length > 0 ? question.options : [newOption([]), newOption([newOption([])])];
  return {
    ...question,
    kind,
    options: isChoice ? options : [],
    min: kind === 'number' ? question.min : null,
    max: kind === 'number' ? question.max : null,
  };
}

export const newOption = (others: readonly Option[]): Option => ({
  value: freeName(
    'a',
    others.map((one) => one.value),
  ),
  zh: '',
  en: '',
});

/** A condition on a question, as its kind is asked about most often. */
export function conditionOn({ id, kind, options }: Question): Condition {
  switch (kind) {
    case 'yes-no':
      return { question: id, test: 'is', value: true };
    case 'choice':
    case 'choices':
      return { question: id, test: 'is', value: options[0]?.value ?? '' };
    case 'number':
      return { question: id, test: 'at-least', value: 1 };
    default:
      return { question: id, test: 'answered', value: null };
  }
}

export const moved = <T>(list: readonly T[], at: number, by: -1 | 1): T[] => {
  const to = at + by;
  if (to < 0 || to >= list.length) return [...list];
  const next = [...list];
  [next[at], next[to]] = [next[to]!, next[at]!];
  return next;
};
