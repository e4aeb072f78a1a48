import type { Day } from '../base/day.ts';
import type { Instant } from '../base/instant.ts';
import { ok } from '../base/result.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { faultOf, leftOpen } from '../question/ask.ts';
import type { QuestionsAnswered } from '../question/facts.ts';
import { asksAt, type Questionnaire } from '../question/questionnaire.ts';
import { isBlank, isRunning, no, type Deed, type Said } from './deed.ts';
import type { Visit } from './visit.ts';

/** What has been begun in a visit, by questionnaire: the version in which it was asked. */
export type Begun = ReadonlyMap<string, number>;
export const begunIn = (visit: Visit): Begun => new Map(visit.answered.map((a) => [a.questionnaire, a.version]));

/** [N1] [N6] [N7] What is asked at an outlet on a day: of each questionnaire one version at most. */
export function askedAt(
  all: readonly Questionnaire[],
  { outlet, on, begun }: { outlet: Pick<Outlet, 'channel' | 'class'>; on: Day; begun: Begun },
): Questionnaire[] {
  return [...new Set(all.map((q) => q.code))].sort().flatMap((code) => {
    const versions = all.filter((q) => q.code === code);
    const first = versions.find((q) => q.version === begun.get(code));
    if (first) return first;
    const latest = versions.filter((q) => q.from <= on).sort((a, b) => b.version - a.version)[0];
    return latest ? asksAt([latest], outlet, on) : [];
  });
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
