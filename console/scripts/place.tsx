import type { ScriptText } from '../../core/script/life/text.ts';
import { AUDIENCES, FAMILIES, LINE_KINDS, SITUATIONS } from '../../core/script/line.ts';
import { OBJECTIONS } from '../../core/visit/objection.ts';
import { STEPS } from '../../core/visit/step.ts';
import { CheckChips } from '../../ui/chips.tsx';
import { Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** Where in a visit a line is offered, and to whom it is said. */
export function Place({ text, onChange }: { text: ScriptText; onChange: (part: Partial<ScriptText>) => void }) {
  const w = useWords(words);
  return (
    <section className="card stack-small">
      <div className="script-row">
        <Pick
          label={w.familyLabel}
          all={FAMILIES}
          names={w.family}
          value={text.family}
          onChange={(family) => onChange({ family })}
        />
        <Pick
          label={w.audienceLabel}
          all={AUDIENCES}
          names={w.audience}
          value={text.audience}
          onChange={(audience) => onChange({ audience })}
        />
        <Pick
          label={w.kindLabel}
          all={LINE_KINDS}
          names={w.kind}
          value={text.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          label={w.answersObjection}
          value={text.objection ?? ''}
          onChange={(value) => onChange({ objection: OBJECTIONS.find((one) => one === value) ?? null })}
        >
          <option value="">{w.noObjection}</option>
          {OBJECTIONS.map((objection) => (
            <option key={objection} value={objection}>
              {w.t.objection[objection]}
            </option>
          ))}
        </Select>
      </div>
      <CheckChips
        legend={w.stepLabel}
        values={text.steps}
        onChange={(steps) => onChange({ steps })}
        choices={STEPS.map((value) => ({ value, label: w.t.step[value] }))}
      />
      <CheckChips
        legend={w.situationLabel}
        values={text.situations}
        onChange={(situations) => onChange({ situations })}
        choices={SITUATIONS.map((value) => ({ value, label: w.situation[value] }))}
      />
    </section>
  );
}

/** One value of a closed list, by its name. */
function Pick<T extends string>({
  label,
  all,
  names,
  value,
  onChange,
}: {
  label: string;
  all: readonly T[];
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <Select label={label} value={value} onChange={(chosen) => onChange(all.find((one) => one === chosen) ?? value)}>
      {all.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </Select>
  );
}
