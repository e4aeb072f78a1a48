import { lazy, Suspense } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { isCutOff, useStatus } from '../log/status.ts';
import { signOut, syncAgain } from '../phone.ts';
import * as words from './words.ts';

const Dismissed = lazy(() => import('../me/dismissed.tsx').then((m) => ({ default: m.Dismissed })));

/** Signed in, and the first book is on its way. */
export function FirstBook() {
  const w = useWords(words);
  const { line, isTrying } = useStatus();
  const isStuck = isCutOff(line) && !isTrying;
  if (line === 'disabled')
    return (
      <Suspense>
        <Dismissed />
      </Suspense>
    );
  return (
    <div className="screen">
      <main>
        <h1 className="goal">
          <output>{w.preparing}</output>
        </h1>
        <p className="muted">{w.preparingHint}</p>
        {isStuck ? (
          <p className="notice bad" role="alert">
            {w.codes['offline']}
          </p>
        ) : null}
        {isStuck ? (
          <Button look="primary" onClick={syncAgain}>
            {w.again}
          </Button>
        ) : null}
        <Button look="plain" onClick={() => void signOut()}>
          {w.signOut}
        </Button>
      </main>
    </div>
  );
}
