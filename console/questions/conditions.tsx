import { CONDITION_TESTS, type Condition, type Question } from '../../core/question/questionnaire.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { conditionOn } from './draft.ts';
import { NumberField } from './number-field.tsx';
import * as words from './words.ts';

const TESTS: Record<Question['kind'], readonly Condition['test'][]> = {
  'yes-no': ['is', 'answered'],
  choice: ['is', 'is-not', 'answered'],
  choices: ['is', 'is-not', 'answered'],
  number: ['at-least', 'at-most', 'is', 'is-not', 'answered'],
  text: ['answered'],
  photo: ['answered'],
  date: ['answered'],
};

/** "Ask when": what earlier questions were answered. */
export function Conditions({
  askWhen,
  before,
  number,
  onChange,
}: {
  askWhen: Question['askWhen'];
  before: readonly Question[];
  number: number;
  onChange: (askWhen: Question['askWhen']) => void;
}) {
  const w = useWords(words);
  return (
    <fieldset className="stack-small">
      <legend>{w.askWhen}</legend>
      <p className="muted">{askWhen.length === 0 ? w.always : w.all}</p>
      {askWhen.map((condition, i) => {
        const on = before.find((one) => one.id === condition.question);
        const put = (next: Condition): void => onChange(askWhen.with(i, next));
        return (
          <div className="question-row" key={i}>
            <Select
              label={w.ifQuestion}
              value={condition.question}
              onChange={(id) => put(conditionOn(before.find((one) => one.id === id) ?? before[0]!))}
            >
              {on ? null : <option value={condition.question}>{condition.question}</option>}
              {before.map((one, n) => (
                <option key={one.id} value={one.id}>
                  {`${n + 1}. ${one.zh}`}
                </option>
              ))}
            </Select>
            {on ? <Test condition={condition} on={on} onChange={put} /> : null}
            <Button
              look="plain"
              aria-label={w.ofQuestion(w.remove, number)}
              onClick={() => onChange(askWhen.filter((_, n) => n !== i))}
            >
              <Icon name="close" size={18} />
            </Button>
          </div>
        );
      })}
      <div>
        <Button disabled={askWhen.length >= 10} onClick={() => onChange([...askWhen, conditionOn(before.at(-1)!)])}>
          {w.addCondition}
        </Button>
      </div>
    </fieldset>
  );
}

function Test({
  condition,
  on,
  onChange,
}: {
  condition: Condition;
  on: Question;
  onChange: (condition: Condition) => void;
}) {
  const w = useWords(words);
  const { test, value } = condition;
  const isChoice = on.kind === 'choice' || on.kind === 'choices';
  return (
    <>
      <Select
        label={w.test}
        value={test}
        onChange={(chosen) => {
          const next = CONDITION_TESTS.find((one) => one === chosen) ?? test;
          onChange({ ...condition, test: next, value: next === 'answered' ? null : (value ?? conditionOn(on).value) });
        }}
      >
        {TESTS[on.kind].map((one) => (
          <option key={one} value={one}>
            {w.tests[one]}
          </option>
        ))}
      </Select>
      {test === 'answered' ? null : on.kind === 'yes-no' ? (
        <Select
          label={w.value}
          value={value === true ? 'yes' : 'no'}
          onChange={(answer) => onChange({ ...condition, value: answer === 'yes' })}
        >
          <option value="yes">{w.yes}</option>
          <option value="no">{w.no}</option>
        </Select>
      ) : isChoice ? (
        <Select label={w.value} value={String(value)} onChange={(option) => onChange({ ...condition, value: option })}>
          {on.options.map((option, n) => (
            <option key={option.value} value={option.value}>
              {option.zh || w.option(n + 1)}
            </option>
          ))}
        </Select>
      ) : (
        <NumberField
          label={w.value}
          value={typeof value === 'number' ? value : null}
          onChange={(number) => onChange({ ...condition, value: number })}
        />
      )}
    </>
  );
}
