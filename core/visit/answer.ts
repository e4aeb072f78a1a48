import type { Instant } from '../base/instant.ts';
import { ok } from '../base/result.ts';
import { faultOf, leftOpen } from '../question/ask.ts';
import type { QuestionsAnswered } from '../question/facts.ts';
import type { Questionnaire } from '../question/questionnaire.ts';
import { isBlank, isRunning, no, type Deed, type Said } from './deed.ts';
import type { Visit } from './visit.ts';

/** [N6] The questionnaire of that code which this visit asks: of its versions the one it has begun with, else the latest. */
export function askedIn(visit: Visit, versions: readonly Questionnaire[]): Questionnaire | undefined {
  const begun = visit.answered.find((a) => versions.some((q) => q.code === a.questionnaire))?.version;
  return versions.find((q) => q.version === begun) ?? [...versions].sort((a, b) => a.version - b.version).at(-1);
}

/** [N3] [N4] */
export function answerQuestions(
  visit: Visit,
  questionnaire: Questionnaire,
  said: Pick<Said<QuestionsAnswered>, 'answers' | 'whyOpen'>,
  at: Instant,
): Deed<QuestionsAnswered> {
  if (!isRunning(visit)) return no('visit-not-open');
  const answers = new Map(said.answers.map((a) => [a.question, a.value]));
  for (const question of questionnaire.questions) {
    const fault = faultOf(question, answers.get(question.id) ?? null);
    if (fault) return no('wrong-answer', { question: question.id, fault });
  }
  const open = leftOpen(questionnaire, answers);
  if (open.length > 0 && isBlank(said.whyOpen)) return no('questions-open', { questions: open.map((q) => q.id) });
  return ok({
    kind: 'questions-answered',
    visit: visit.id,
    at,
    questionnaire: questionnaire.code,
    version: questionnaire.version,
    answers: said.answers,
    whyOpen: open.length > 0 ? said.whyOpen : null,
  });
}
