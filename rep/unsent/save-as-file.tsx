import { useState } from 'react';
import { dayOf } from '../../core/base/day.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBookOrNull } from '../book/book.ts';
import { saveFile } from '../save-file.ts';
import { packUnsent } from '../log/parcel.ts';
import { readSelf } from '../work/database.ts';
import * as words from './words.ts';

/** Puts what is not sent into a file, for another phone or the office. Nothing leaves this phone by it. */
export function SaveAsFile() {
  const w = useWords(words);
  const zone = useBookOrNull()?.organisation.zone ?? 'Asia/Shanghai';
  const [state, setState] = useState<'idle' | 'packing' | 'failed' | { name: string; photosLeft: number }>('idle');
  const save = async (): Promise<void> => {
    setState('packing');
    try {
      const parcel = await packUnsent((await readSelf())!);
      const name = `${w.file(parcel.name, dayOf(parcel.madeAt, zone), parcel.facts)}.json`;
      saveFile(name, 'application/json', JSON.stringify(parcel));
      setState({ name, photosLeft: parcel.photosLeft });
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button disabled={state === 'packing'} onClick={() => void save()}>
        {state === 'packing' ? w.packing : w.save}
      </Button>
      {state === 'failed' ? (
        <p className="notice bad" role="alert">
          {w.notSaved}
        </p>
      ) : null}
      {typeof state === 'object' ? (
        <output className="notice ok">
          {w.saved(state.name)}
          {state.photosLeft > 0 ? w.photosLeft(state.photosLeft) : null}
        </output>
      ) : null}
    </>
  );
}
