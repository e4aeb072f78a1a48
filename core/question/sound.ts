import type { Question, Questionnaire } from './questionnaire.ts';

export type QuestionnaireFault =
  | {
      readonly code: 'question-twice' | 'no-options' | 'options-not-asked' | 'bounds-crossed';
      readonly question: string;
    }
  | { readonly code: 'option-twice'; readonly question: string; readonly option: string }
  | { readonly code: 'condition-on-later'; readonly question: string; readonly on: string }
  | { readonly code: 'ends-before-it-begins'; readonly question: null };

const isChoice = ({ kind }: Question): boolean => kind === 'choice' || kind === 'choices';

/** [N5] Everything that keeps a questionnaire from being published; empty when nothing does. */
export function faultsOf(questionnaire: Questionnaire): QuestionnaireFault[] {
  const faults: QuestionnaireFault[] = [];
  const before = new Set<string>();
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
    for (const { question: on } of askWhen)
      if (!before.has(on)) faults.push({ code: 'condition-on-later', question: id, on });
    before.add(id);
  }
  return faults;
}
