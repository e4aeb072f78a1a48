import { useId } from 'react';
import { IMPORT_KINDS, type ImportKind } from '../../protocol/import.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** The files that can come in, in the order in which they need each other. */
export function KindList({ kind, onChange }: { kind: ImportKind; onChange: (kind: ImportKind) => void }) {
  const w = useWords(words);
  const name = useId();
  return (
    <fieldset className="card kinds">
      <legend className="hidden-text">{w.kind}</legend>
      {IMPORT_KINDS.map((one, i) => (
        <label key={one} className={one === kind ? 'kind chosen' : 'kind'}>
          <b>
            {i + 1} {w.kinds[one].name}
          </b>
          <span className="small">{w.sentences(w.kinds[one].what, w.kinds[one].after)}</span>
          <input type="radio" name={name} checked={one === kind} onChange={() => onChange(one)} />
        </label>
      ))}
    </fieldset>
  );
}
