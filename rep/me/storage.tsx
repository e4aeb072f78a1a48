import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { askToKeep } from '../work/keep.ts';
import * as words from './words.ts';

/** Whether the browser has promised to keep what this phone stores, and how much that is. */
export function Storage() {
  const w = useWords(words);
  const [state, setState] = useState<{ isKept: boolean; used: number | undefined } | null>(null);
  const look = (): void => {
    const { storage } = navigator;
    if (storage)
      void Promise.all([storage.persisted(), storage.estimate()]).then(
        ([isKept, { usage }]) => setState({ isKept, used: usage }),
        () => {},
      );
  };
  useEffect(look, []);
  if (!state) return null;
  return (
    <section className="card stack">
      <h2>{w.storage}</h2>
      <p>{state.isKept ? w.persisted : w.notPersisted}</p>
      {state.used === undefined ? null : <p className="muted">{w.used((state.used / 1_048_576).toFixed(1))}</p>}
      {state.isKept ? null : <Button onClick={() => void askToKeep().then(look)}>{w.askToKeep}</Button>}
    </section>
  );
}
