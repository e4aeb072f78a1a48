import { useState } from 'react';
import type { Parcel } from '../../protocol/parcel.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { handIn, takeFile, type FileProblem } from '../phone.ts';
import * as words from './words.ts';

type State =
  | { readonly is: 'idle' | 'busy' }
  | { readonly is: 'taken'; readonly count: number; readonly all: number }
  | { readonly is: 'of-another'; readonly parcel: Parcel }
  | { readonly is: 'handed-in'; readonly count: number }
  | { readonly is: 'problem'; readonly problem: FileProblem };

/** Work that another phone has put into a file comes in here: as one's own, or on behalf of whoever made it. */
export function TakeFile() {
  const w = useWords(words);
  const [state, setState] = useState<State>({ is: 'idle' });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setState({ is: 'busy' });
    const end = await takeFile(await file.text());
    if ('problem' in end) setState({ is: 'problem', ...end });
    else if ('ofAnother' in end) setState({ is: 'of-another', parcel: end.ofAnother });
    else setState({ is: 'taken', ...end });
  };
  const give = async (parcel: Parcel): Promise<void> => {
    setState({ is: 'busy' });
    const problem = await handIn(parcel);
    setState(problem === null ? { is: 'handed-in', count: parcel.facts } : { is: 'problem', problem });
  };
  return (
    <section className="card stack">
      <h2>{w.takeFile}</h2>
      <p className="small muted">{w.takeHint}</p>
      <label className="button">
        {state.is === 'busy' ? w.taking : w.choose}
        <input
          className="hidden-text"
          type="file"
          accept="application/json,.json"
          disabled={state.is === 'busy'}
          onChange={(e) => {
            void take(e.target.files?.[0]);
            e.target.value = '';
          }}
        />
      </label>
      {state.is === 'taken' ? <output className="notice ok">{w.taken(state.count, state.all)}</output> : null}
      {state.is === 'handed-in' ? <output className="notice ok">{w.handedIn(state.count)}</output> : null}
      {state.is === 'problem' ? (
        <p className="notice bad" role="alert">
          {w.takeProblems[state.problem]}
        </p>
      ) : null}
      {state.is === 'of-another' ? (
        <>
          <p className="notice">{w.ofAnother(state.parcel.name, state.parcel.facts)}</p>
          <Button onClick={() => void give(state.parcel)}>{w.handIn(state.parcel.name)}</Button>
        </>
      ) : null}
    </section>
  );
}
