import { useState } from 'react';
import { useWords } from '../../ui/language.tsx';
import { NumberPad, type PadKey } from '../../ui/number-pad.tsx';
import { typed } from './typed.ts';
import * as words from './words.ts';

/** A number of a sheet: what it is called, how it is shown, and what happens when it changes. null: nobody looked. */
export interface NumberField {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly shown?: (value: number) => string;
  readonly onChange: (value: number | null) => void;
}

export interface Numbers {
  readonly fields: readonly NumberField[];
  readonly active: string | null;
  readonly choose: (key: string | null) => void;
  readonly press: (key: PadKey) => void;
}

/** The numbers of a sheet, typed on our own pad one after the other. */
export function useNumbers(fields: readonly NumberField[]): Numbers {
  const [active, setActive] = useState<string | null>(null);
  const [isFresh, setFresh] = useState(true);
  const at = fields.findIndex((field) => field.key === active);
  const choose = (key: string | null): void => {
    setActive(key);
    setFresh(true);
  };
  return {
    fields,
    active: at < 0 ? null : active,
    choose,
    press: (key) => {
      const field = fields[at];
      if (!field) return;
      if (key === 'next') return choose(fields[at + 1]?.key ?? null);
      field.onChange(typed(isFresh ? null : field.value, key));
      setFresh(false);
    },
  };
}

export function NumberGrid({ numbers: { fields, active, choose } }: { numbers: Numbers }) {
  const w = useWords(words);
  return (
    <div className="numbers">
      {fields.map(({ key, label, value, shown }) => (
        <button type="button" key={key} aria-pressed={active === key} onClick={() => choose(key)}>
          <span>{label}</span>
          <b>{value === null ? w.blank : (shown?.(value) ?? value)}</b>
        </button>
      ))}
    </div>
  );
}

/** Under the thumb: the pad while a number is typed, else what is to be done with the sheet. */
export function NumberFoot({ numbers: { active, press }, children }: { numbers: Numbers; children: React.ReactNode }) {
  const w = useWords(words);
  return (
    <div className="sheet-foot">
      {active === null ? children : <NumberPad eraseLabel={w.erase} nextLabel={w.nextNumber} onKey={press} />}
    </div>
  );
}
