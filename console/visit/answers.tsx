import type { AnswerValue } from '../../core/question/facts.ts';
import type { Question } from '../../core/question/questionnaire.ts';
import type { Step } from '../../core/visit/step.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { useVisitPage } from './at-visit.ts';
import { Said } from './said.tsx';
import * as words from './answer-words.ts';

/** What was answered in a step to the organisation's own questions, in the version that was asked. */
export function Answers({ step }: { step: Step }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { visit, questionnaires } = useVisitPage();
  const textOf = useAnswerText();
  const say = (of: { zh: string; en: string }): string => (language === 'en' && of.en.trim()) || of.zh;
  return (
    <>
      {questionnaires
        .filter((one) => one.step === step)
        .map((one) => {
          const told = visit.answered.find((a) => a.questionnaire === one.code);
          const given = new Map(told?.answers.map((a) => [a.question, a.value]));
          return (
            <div key={one.code}>
              <p className="small muted">
                {say(one)} · {w.version(one.version)}
              </p>
              <dl className="answers">
                {one.questions
                  .filter((question) => given.has(question.id))
                  .map((question) => (
                    <Said key={question.id} name={say(question)}>
                      {textOf(question, given.get(question.id) ?? null)}
                    </Said>
                  ))}
              </dl>
              {told?.whyOpen ? <p className="warn">{w.whyOpen(told.whyOpen)}</p> : null}
            </div>
          );
        })}
    </>
  );
}

function useAnswerText(): (question: Question, value: AnswerValue) => string {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  return ({ kind, options }, value) => {
    if (value === null) return w.noAnswer;
    if (typeof value === 'boolean') return value ? w.yes : w.no;
    if (kind === 'photo') return w.photo;
    if (kind !== 'choice' && kind !== 'choices') return String(value);
    return c.list(
      [value].flat().map((one) => {
        const option = options.find((of) => of.value === one);
        return option ? (language === 'en' && option.en.trim()) || option.zh : String(one);
      }),
    );
  };
}
