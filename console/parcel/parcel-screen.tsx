import { useState } from 'react';
import { Link } from 'wouter';
import type { Refusal } from '../../core/base/result.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { DropZone } from '../drop-zone.tsx';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { openFile, type FileProblem, type Opened } from './opened.ts';
import { ParcelCard } from './parcel-card.tsx';
import './parcel.css';
import * as words from './words.ts';

type State =
  | { readonly is: 'waiting' | 'reading' }
  | { readonly is: 'problem'; readonly problem: FileProblem }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'opened'; readonly opened: Opened };

/** [B8] A file of unsent work comes in here: seen first, then handed in on behalf of whoever made it. */
export function ParcelScreen() {
  const w = useWords(words);
  const [state, setState] = useState<State>({ is: 'waiting' });
  const open = async (file: File): Promise<void> => {
    setState({ is: 'reading' });
    const found = await openFile(file);
    if ('problem' in found) setState({ is: 'problem', problem: found.problem });
    else if ('refusal' in found) setState({ is: 'refused', refusal: found.refusal });
    else setState({ is: 'opened', opened: found });
  };
  return (
    <Page
      title={w.title}
      actions={
        <>
          {state.is === 'opened' ? <Button onClick={() => setState({ is: 'waiting' })}>{w.another}</Button> : null}
          <Link className="button" href="/phones">
            {w.toPhones}
          </Link>
        </>
      }
    >
      {state.is === 'opened' ? (
        <ParcelCard opened={state.opened} />
      ) : (
        <section className="card stack">
          <p>{w.hint}</p>
          <DropZone
            title={w.drop}
            hint={w.dropHint}
            accept="application/json,.json"
            isBusy={state.is === 'reading'}
            onFile={(file) => void open(file)}
            onWrong={(problem) => setState({ is: 'problem', problem })}
          />
          <output className={state.is === 'reading' ? 'notice calm' : 'hidden-text'}>
            {state.is === 'reading' ? w.reading : ''}
          </output>
          {state.is === 'problem' ? (
            <p className="notice bad" role="alert">
              {w.problems[state.problem]}
            </p>
          ) : null}
          {state.is === 'refused' ? <RefusalNotice refusal={state.refusal} /> : null}
        </section>
      )}
    </Page>
  );
}
