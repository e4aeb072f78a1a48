import { faultOf } from './ask.ts';
import type { Condition, Question, Questionnaire } from './questionnaire.ts';

export type QuestionnaireFault =
  | {
      readonly code: 'question-twice' | 'no-options' | 'options-not-asked' | 'bounds-crossed';
      readonly question: string;
    }
  | { readonly code: 'option-twice'; readonly question: string; readonly option: string }
  | { readonly code: 'condition-on-later' | 'condition-unfit'; readonly question: string; readonly on: string }
  | { readonly code: 'ends-before-it-begins'; readonly question: null };

const isChoice = ({ kind }: Question): boolean => kind === 'choice' || kind === 'choices';

/** Whether an answer to `on` can ever decide the condition: no blank, and of the kind that is compared. */
function fits({ test, value }: Condition, on: Question): boolean {
  if (test === 'answered') return value === null;
  if (value === null) return false;
  if (test === 'at-least' || test === 'at-most') return on.kind === 'number' && typeof value === 'number';
  return faultOf(on, on.kind === 'choices' ? [String(value)] : value) === null;
}

/** [N5] Everything that keeps a questionnaire from being published; empty when nothing does. */
export function faultsOf(questionnaire: Questionnaire): QuestionnaireFault[] {
  const faults: QuestionnaireFault[] = [];
  const before = new Map<string, Question>();
  if (questionnaire.to !== null && questionnaire.to < questionnaire.from)
    faults.push({ code: 'ends-before-it-begins', question: null });
  for (const question of questionnaire.questions) {
    const { id, options, min, max, askWhen } = question;
    if (before.has(id)) faults.push({ code: 'question-twice', question: id });
    if (isChoice(question) && options.length < 2) faults.push({ code: 'no-options', question: id });
    if (!isChoice(question) && options.length > 0) faults.push({ code: 'options-not-asked', question: id });
    const values = options.map((option) => option.value);
    for (const option of new Set(values.filter((value, i) => values.indexOf(value) !== i)))
      faults.push({ code: 'option-twice', question: id, option });
    if (min !== null && max !== null && min > max) faults.push({ code: 'bounds-crossed', question: id });
    // Only earlier questions can be asked about: so there is no circle, and one pass decides.
    for (const condition of askWhen) {
      const on = before.get(condition.question);
      if (!on) faults.push({ code: 'condition-on-later', question: id, on: condition.question });
      else if (!fits(condition, on)) faults.push({ code: 'condition-unfit', question: id, on: on.id });
    }
    before.set(id, question);
  }
  return faults;
}
