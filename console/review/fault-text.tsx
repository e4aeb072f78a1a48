import { useWords } from '../../ui/language.tsx';
import * as faults from './fault-words.ts';
import * as fields from './field-words.ts';
import type { Fault } from './first-fault.ts';
import * as words from './words.ts';

/** Where a repaired fact is wrong, and how. */
export function FaultText({ fault: { path, code, what } }: { fault: Fault }) {
  const w = useWords(words);
  const said = useWords(faults);
  const f = useWords(fields);
  const name = path?.split('.').at(-1) ?? '';
  return (
    <>
      ✕{' '}
      {path === null ? null : (
        <>
          <code lang="en">{path}</code> {Object.hasOwn(f, name) ? w.atField(f[name]!) : ''}
        </>
      )}
      {said[code](...what)}
    </>
  );
}
