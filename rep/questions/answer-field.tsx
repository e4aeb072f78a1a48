import { useState } from 'react';
import type { AnswerValue } from '../../core/question/facts.ts';
import { faultOf } from '../../core/question/ask.ts';
import type { Question } from '../../core/question/questionnaire.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Camera } from '../camera/camera.tsx';
import * as words from './words.ts';

/** So many numbers can stand side by side; more are typed. */
const NUMBERS_SIDE_BY_SIDE = 12;

/** One question, answered the way its kind is answered fastest: by taps wherever taps will do. */
export function AnswerField({
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
  const label = say(question) + (question.isRequired ? ` *` : '');
  const options = question.options.map((option) => ({ value: option.value, label: say(option) }));
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
    case 'number':
      return (
        <NumberAnswer
          question={question}
          label={label}
          value={typeof value === 'number' ? value : null}
          onAnswer={onAnswer}
        />
      );
    case 'choice':
      return (
        <Chips legend={label} value={typeof value === 'string' ? value : null} onChange={onAnswer} choices={options} />
      );
    case 'choices':
      return (
        <CheckChips
          legend={label}
          values={Array.isArray(value) ? value : []}
          onChange={(values) => onAnswer(values.length > 0 ? values : null)}
          choices={options}
        />
      );
    case 'text':
      return (
        <TextBox
          label={label}
          value={typeof value === 'string' ? value : ''}
          maxLength={NOTE_MAX}
          onChange={(e) => onAnswer(e.target.value || null)}
        />
      );
    case 'date':
      return (
        <Field
          label={label}
          type="date"
          value={typeof value === 'string' ? value : ''}
          onChange={(e) => onAnswer(e.target.value || null)}
        />
      );
    case 'photo':
      return <PhotoAnswer label={label} isTaken={value !== null} onAnswer={onAnswer} />;
  }
}

function NumberAnswer({
  question,
  label,
  value,
  onAnswer,
}: {
  question: Question;
  label: string;
  value: number | null;
  onAnswer: (value: number | null) => void;
}) {
  const w = useWords(words);
  const [typed, setTyped] = useState(() => String(value ?? ''));
  const { min, max } = question;
  const few = min !== null && max !== null && Number.isInteger(min) && max - min < NUMBERS_SIDE_BY_SIDE;
  if (few)
    return (
      <Chips
        legend={label}
        value={value === null ? null : String(value)}
        onChange={(number) => onAnswer(Number(number))}
        choices={Array.from({ length: Math.floor(max - min) + 1 }, (_, i) => String(min + i)).map((number) => ({
          value: number,
          label: number,
        }))}
      />
    );
  const bounds =
    min !== null && max !== null
      ? w.between(min, max)
      : min !== null
        ? w.atLeast(min)
        : max !== null
          ? w.atMost(max)
          : '';
  return (
    <>
      <Field
        label={label}
        value={typed}
        inputMode={min !== null && min >= 0 ? 'decimal' : 'text'}
        maxLength={12}
        aria-invalid={faultOf(question, value) !== null}
        hint={bounds}
        onChange={(e) => {
          setTyped(e.target.value);
          const number = e.target.value.trim() === '' ? NaN : Number(e.target.value);
          onAnswer(Number.isFinite(number) ? number : null);
        }}
      />
    </>
  );
}

function PhotoAnswer({
  label,
  isTaken,
  onAnswer,
}: {
  label: string;
  isTaken: boolean;
  onAnswer: (photo: string) => void;
}) {
  const w = useWords(words);
  const [isShooting, setShooting] = useState(false);
  return (
    <div className="stack-small">
      <p>{label}</p>
      <Button onClick={() => setShooting(true)}>
        <Icon name={isTaken ? 'check' : 'camera'} />
        <span className="hidden-text">{label} </span>
        {isTaken ? w.photoTaken : w.photo}
      </Button>
      {isShooting ? (
        <Camera
          subject="question"
          title={label}
          onKept={(photo) => {
            onAnswer(photo);
            setShooting(false);
          }}
          onClose={() => setShooting(false)}
        />
      ) : null}
    </div>
  );
}
