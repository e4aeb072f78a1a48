import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useStatus } from '../log/status.ts';
import { handInUnsent, type RescueEnd } from '../phone.ts';
import * as words from './words.ts';

/** Where nobody is signed in any more what is unsent can go to the office all the same, by the key of this phone. */
export function HandIn() {
  const w = useWords(words);
  const { line } = useStatus();
  const [state, setState] = useState<'idle' | 'asking' | RescueEnd>('idle');
  if (line !== 'needs-login' && line !== 'disabled') return null;
  const isDisabled = line === 'disabled';
  const give = (): void => {
    setState('asking');
    void handInUnsent().then(setState);
  };
  return (
    <>
      <Button disabled={state === 'asking'} onClick={give}>
        {state === 'asking' ? w.trying : isDisabled ? w.giveNow : w.giveToOffice}
      </Button>
      {state === 'idle' || state === 'asking' || state === 'all' ? (
        <p className="small muted">{isDisabled ? w.giveNowHint : w.giveHint}</p>
      ) : (
        <p className="notice bad" role="alert">
          {w.giveProblems[state]}
        </p>
      )}
    </>
  );
}
