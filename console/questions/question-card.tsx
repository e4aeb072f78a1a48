import { QUESTION_KINDS, OPTIONS_MAX, type Question } from '../../core/question/questionnaire.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Conditions } from './conditions.tsx';
import { newOption, ofKind, type DraftFault } from './draft.ts';
import { NumberField } from './number-field.tsx';
import * as words from './words.ts';

/** One question as it is written. */
export function QuestionCard({
  question,
  number,
  before,
  isLast,
  faults,
  onChange,
  onMove,
  onRemove,
}: {
  question: Question;
  number: number;
  before: readonly Question[];
  isLast: boolean;
  faults: readonly DraftFault[];
  onChange: (question: Question) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const w = useWords(words);
  const set = (part: Partial<Question>): void => onChange({ ...question, ...part });
  return (
    <section className={`card stack-small ${faults.length > 0 ? 'hot' : ''}`}>
      <div className="row spread">
        <h2>{w.question(number)}</h2>
        <span className="row">
          <Button
            look="plain"
            disabled={number === 1}
            aria-label={w.ofQuestion(w.up, number)}
            onClick={() => onMove(-1)}
          >
            <Icon name="up" size={18} />
          </Button>
          <Button look="plain" disabled={isLast} aria-label={w.ofQuestion(w.down, number)} onClick={() => onMove(1)}>
            <Icon name="down" size={18} />
          </Button>
          <Button look="plain" aria-label={w.ofQuestion(w.remove, number)} onClick={onRemove}>
            <Icon name="close" size={18} />
          </Button>
        </span>
      </div>
      {faults.map((fault, i) => (
        <p key={i} className="bad">
          ✕ {w.faults[fault.code]}
        </p>
      ))}
      <div className="question-row">
        <Field label={w.text} value={question.zh} maxLength={200} onChange={(e) => set({ zh: e.target.value })} />
        <Field label={w.textEn} value={question.en} maxLength={400} onChange={(e) => set({ en: e.target.value })} />
      </div>
      <div className="question-row">
        <Select
          label={w.kind}
          value={question.kind}
          onChange={(kind) => onChange(ofKind(question, QUESTION_KINDS.find((one) => one === kind) ?? question.kind))}
        >
          {QUESTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {w.kinds[kind]}
            </option>
          ))}
        </Select>
        {question.kind === 'number' ? (
          <>
            <NumberField label={w.min} value={question.min} onChange={(min) => set({ min })} />
            <NumberField label={w.max} value={question.max} onChange={(max) => set({ max })} />
          </>
        ) : null}
      </div>
      <label className="row">
        <input type="checkbox" checked={question.isRequired} onChange={(e) => set({ isRequired: e.target.checked })} />
        <span>{w.isRequired}</span>
      </label>
      {question.kind === 'choice' || question.kind === 'choices' ? (
        <Options question={question} onChange={set} />
      ) : null}
      {before.length > 0 ? (
        <Conditions
          askWhen={question.askWhen}
          before={before}
          number={number}
          onChange={(askWhen) => set({ askWhen })}
        />
      ) : null}
    </section>
  );
}

function Options({
  question: { options },
  onChange,
}: {
  question: Question;
  onChange: (part: Pick<Question, 'options'>) => void;
}) {
  const w = useWords(words);
  return (
    <fieldset className="stack-small">
      <legend>{w.options}</legend>
      {options.map((option, i) => (
        <div className="question-row" key={option.value}>
          <Field
            label={w.option(i + 1)}
            value={option.zh}
            maxLength={60}
            onChange={(e) => onChange({ options: options.with(i, { ...option, zh: e.target.value }) })}
          />
          <Field
            label={w.optionEn(i + 1)}
            value={option.en}
            maxLength={120}
            onChange={(e) => onChange({ options: options.with(i, { ...option, en: e.target.value }) })}
          />
          <Button
            look="plain"
            aria-label={`${w.remove} ${w.option(i + 1)}`}
            onClick={() => onChange({ options: options.filter((_, n) => n !== i) })}
          >
            <Icon name="close" size={18} />
          </Button>
        </div>
      ))}
      <div>
        <Button
          disabled={options.length >= OPTIONS_MAX}
          onClick={() => onChange({ options: [...options, newOption(options)] })}
        >
          {w.addOption}
        </Button>
      </div>
    </fieldset>
  );
}
