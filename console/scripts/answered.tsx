import { slotsOf } from '../../core/script/choose.ts';
import type { ScriptText } from '../../core/script/life/text.ts';
import { ANSWERS_MAX, type LineAnswer } from '../../core/script/line.ts';
import { ANSWERS } from '../../core/script/lines/answers.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const OWN = 'own';

/** The number that stands large on the card, and what the other may answer in one tap. */
export function Answered({ text, onChange }: { text: ScriptText; onChange: (part: Partial<ScriptText>) => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { answers, number } = text;
  const said = slotsOf(text.zh);
  const usual = Object.entries(ANSWERS).filter(([, one]) => !answers.some(({ zh }) => zh === one.zh));
  const add = (name: string): void => {
    const known = usual.find(([key]) => key === name)?.[1];
    if (name !== '') onChange({ answers: [...answers, known ?? { zh: '', en: '' }] });
  };
  const set = (i: number, part: Partial<LineAnswer>): void =>
    onChange({ answers: answers.with(i, { ...answers[i]!, ...part }) });
  return (
    <section className="card stack-small">
      <div className="script-row">
        <Select
          label={w.numberLabel}
          value={number ?? ''}
          onChange={(slot) => onChange({ number: slot === '' ? null : slot })}
        >
          <option value="">{w.noNumber}</option>
          {number === null || said.includes(number) ? null : <option value={number}>{w.numberNotSaid(number)}</option>}
          {said.map((slot) => (
            <option key={slot}>{slot}</option>
          ))}
        </Select>
        {answers.length < ANSWERS_MAX ? (
          <Select label={w.addAnswer} value="" onChange={add}>
            <option value="">{w.choose}</option>
            <option value={OWN}>{w.ownAnswer}</option>
            {usual.map(([name, one]) => (
              <option key={name} value={name}>
                {one[language]}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
      <h2>{w.answersTitle}</h2>
      {answers.map((one, i) => (
        <div key={i} className="script-row">
          <Field
            label={w.answerZh(i + 1)}
            value={one.zh}
            maxLength={12}
            lang="zh"
            onChange={(e) => set(i, { zh: e.target.value })}
          />
          <Field
            label={w.answerEn(i + 1)}
            value={one.en}
            maxLength={30}
            lang="en"
            onChange={(e) => set(i, { en: e.target.value })}
          />
          <Button
            look="plain"
            aria-label={w.removeAnswer(i + 1)}
            onClick={() => onChange({ answers: answers.toSpliced(i, 1) })}
          >
            <Icon name="close" size={18} />
          </Button>
        </div>
      ))}
    </section>
  );
}
