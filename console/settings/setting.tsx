import { useId, type ReactNode } from 'react';
import { useWords } from '../../ui/language.tsx';
import type { Field } from './draft.ts';
import * as words from './words.ts';

/** What an input says of itself: its fault is read out with it. */
export interface Described {
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

/** One setting: its name, its input, and below it what it does, or what is wrong with what is typed. */
export function Setting({
  field,
  isFaulty,
  hint,
  children,
}: {
  field: Field;
  isFaulty: boolean;
  hint?: ReactNode;
  children: (described: Described) => ReactNode;
}) {
  const w = useWords(words);
  const id = useId();
  return (
    <div className={isFaulty ? 'field faulty' : 'field'}>
      <label>
        <span className="name">{w[field]}</span>
        {children({ 'aria-invalid': isFaulty, 'aria-describedby': id })}
      </label>
      <span className="hint" id={id}>
        {isFaulty ? <b>✕ {w.faults[field]} </b> : null}
        {hint}
      </span>
    </div>
  );
}
