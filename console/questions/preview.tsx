import { useState } from 'react';
import { asked } from '../../core/question/ask.ts';
import type { AnswerValue } from '../../core/question/facts.ts';
import type { Question, Questionnaire } from '../../core/question/questionnaire.ts';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** The questions as a rep gets them; what is answered here goes nowhere. */
export function Preview({ questionnaire }: { questionnaire: Questionnaire }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [answers, setAnswers] = useState<ReadonlyMap<string, AnswerValue>>(new Map());
  const questions = asked(questionnaire, answers);
  return (
    <aside className="question-phone stack-small" aria-label={w.preview}>
      <div>
        <h2 className="title">{w.preview}</h2>
        <p className="small muted">{w.previewHint}</p>
      </div>
      <section className="card stack-small">
        <h3 className="title">{(language === 'en' && questionnaire.en.trim()) || questionnaire.zh}</h3>
        {questions.length === 0 ? <p className="muted">{w.previewEmpty}</p> : null}
        {questions.map((question) => (
          <Answer
            key={`${question.id} ${question.kind}`}
            question={question}
            value={answers.get(question.id) ?? null}
            onAnswer={(value) => setAnswers((all) => new Map([...all, [question.id, value]]))}
          />
        ))}
      </section>
    </aside>
  );
}

function Answer({
  question,
  value,
  onAnswer,
}: {
  question: Question;
  value: AnswerValue;
  onAnswer: (value: AnswerValue) => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const say = (of: { zh: string; en: string }): string => (language === 'en' && of.en.trim()) || of.zh;
  const label = `${say(question)}${question.isRequired ? ' *' : ''}`;
  const options = question.options.map((option) => ({ value: option.value, label: say(option) || '…' }));
  switch (question.kind) {
    case 'yes-no':
      return (
        <Chips
          legend={label}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(answer) => onAnswer(answer === 'yes')}
          choices={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
        />
      );
    case 'choice':
      return (
        <Chips legend={label} value={typeof value === 'string' ? value : null} onChange={onAnswer} choices={options} />
      );
    case 'choices':
      return (
        <CheckChips legend={label} values={Array.isArray(value) ? value : []} onChange={onAnswer} choices={options} />
      );
    case 'number':
      return (
        <Field
          label={label}
          type="number"
          step="any"
          value={typeof value === 'number' ? value : ''}
          onChange={(e) => onAnswer(Number.isFinite(e.target.valueAsNumber) ? e.target.valueAsNumber : null)}
        />
      );
    case 'text':
      return (
        <TextBox
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(e) => onAnswer(e.target.value)}
        />
      );
    case 'date':
      return (
        <Field
          label={label}
          type="date"
          value={typeof value === 'string' ? value : ''}
          onChange={(e) => onAnswer(e.target.value)}
        />
      );
    case 'photo':
      return (
        <div className="stack-small">
          <p>{label}</p>
          <p className="row muted">
            <Icon name="camera" /> {w.photo}
          </p>
        </div>
      );
  }
}
