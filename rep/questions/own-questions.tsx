import { useEffect, useRef } from 'react';
import { NOTE_MAX } from '../../core/base/text.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { AnswerField } from './answer-field.tsx';
import type { Asked, Questions } from './use-questions.ts';
import * as words from './words.ts';

/** What the organisation asks of its own in this step. */
export const OwnQuestions = ({ questions }: { questions: Questions }) => (
  <>
    {questions.all.map((one) => (
      <AskedCard
        key={`${one.questionnaire.code} ${one.questionnaire.version}`}
        asked={one}
        isHeld={questions.isHeld}
        onAnswer={(answers) => questions.answer(one.questionnaire.code, answers)}
        onExcuse={(why) => questions.excuse(one.questionnaire.code, why)}
      />
    ))}
  </>
);

function AskedCard({
  asked: { questionnaire, questions, answers, open, whyOpen },
  isHeld,
  onAnswer,
  onExcuse,
}: {
  asked: Asked;
  isHeld: boolean;
  onAnswer: Questions['answer'] extends (code: string, answers: infer A) => void ? (answers: A) => void : never;
  onExcuse: (why: string) => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const card = useRef<HTMLElement>(null);
  const isShown = isHeld && open.size > 0;
  useEffect(() => {
    if (isShown) card.current?.scrollIntoView({ block: 'end' });
  }, [isShown]);
  const rest = questions.filter((one) => one.kind === 'yes-no' && (answers[one.id] ?? null) === null);
  const done = questions.filter((one) => (answers[one.id] ?? null) !== null).length;
  return (
    <section className="card stack-small" ref={card}>
      <div className="row spread">
        <h2>{(language === 'en' && questionnaire.en.trim()) || questionnaire.zh}</h2>
        <span className="small muted">{w.answered(done, questions.length)}</span>
      </div>
      {questions.map((question) => (
        <AnswerField
          key={question.id}
          question={question}
          value={answers[question.id] ?? null}
          onAnswer={(value) => onAnswer({ [question.id]: value })}
        />
      ))}
      {questionnaire.type !== 'survey' && rest.length > 0 ? (
        <Button onClick={() => onAnswer(Object.fromEntries(rest.map((one) => [one.id, true])))}>
          {w.allGood(rest.length)}
        </Button>
      ) : null}
      {isShown || (whyOpen !== '' && open.size > 0) ? (
        <>
          <output className="notice block">{w.held(open.size)}</output>
          <Chips
            legend={w.why}
            value={w.reasons.find((one) => one === whyOpen) ?? null}
            onChange={onExcuse}
            choices={w.reasons.map((value) => ({ value, label: value }))}
          />
          <Field
            label={w.otherWhy}
            value={w.reasons.includes(whyOpen) ? '' : whyOpen}
            maxLength={NOTE_MAX}
            onChange={(e) => onExcuse(e.target.value)}
          />
        </>
      ) : null}
    </section>
  );
}
