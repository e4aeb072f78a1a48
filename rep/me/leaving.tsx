import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useStatus } from '../log/status.ts';
import { discardAndSignOut, signOut } from '../phone.ts';
import { Unsent } from '../unsent/unsent.tsx';
import * as unsent from '../unsent/words.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Signing out. What is not sent is named first, with each way on: send it, keep it here, save it as a file, throw it away. */
export function Leaving({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { waiting, photos } = useStatus();
  const open = waiting + photos;
  return (
    <Sheet title={w.leaveTitle} closeLabel={c.close} onClose={onClose}>
      {open > 0 ? (
        <>
          <Unsent send="primary" />
          <p className="notice">{w.leaveWith}</p>
          <Button onClick={() => void signOut()}>{w.leaveAndKeep}</Button>
          <Discard count={open} />
        </>
      ) : (
        <>
          <p>{w.leaveClean}</p>
          <Button look="danger" onClick={() => void signOut()}>
            {w.leave}
          </Button>
        </>
      )}
      <Button look="plain" onClick={onClose}>
        {w.stay}
      </Button>
    </Sheet>
  );
}

/** Whoever throws work away types how much it is. */
function Discard({ count }: { count: number }) {
  const w = useWords(unsent);
  const [typed, setTyped] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (typed === null)
    return (
      <Button look="danger" onClick={() => setTyped('')}>
        {w.discard}
      </Button>
    );
  const discard = (): void => {
    setBusy(true);
    void discardAndSignOut();
  };
  return (
    <section className="card stack">
      <p>{w.discardHow}</p>
      <Field
        label={w.discardCount(count)}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(e) => setTyped(e.target.value)}
      />
      <Button look="danger" disabled={isBusy || typed.trim() !== String(count)} onClick={discard}>
        {w.discardNow(count)}
      </Button>
    </section>
  );
}
