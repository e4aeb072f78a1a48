import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useStatus } from '../log/status.ts';
import { signOut, syncAgain } from '../phone.ts';
import { Disabled } from './health.tsx';
import * as words from './words.ts';

/** The account is disabled, all that was recorded is at the office, and what the rep was given has left the phone. */
export function Dismissed() {
  const w = useWords(words);
  const status = useStatus();
  return (
    <div className="screen">
      <main className="stack">
        <h1 className="goal">{w.line.disabled}</h1>
        <Disabled {...status} />
        <p className="muted">{w.wiped}</p>
        <Button look="primary" disabled={status.isTrying} onClick={syncAgain}>
          {status.isTrying ? w.trying : w.tryAgain}
        </Button>
        <Button look="plain" onClick={() => void signOut()}>
          {w.otherAccount}
        </Button>
      </main>
    </div>
  );
}
