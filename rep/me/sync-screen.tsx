import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { PlainScreen } from '../frame.tsx';
import { useStatus } from '../log/status.ts';
import { signOut, syncAgain } from '../phone.ts';
import { Unsent } from '../unsent/unsent.tsx';
import { HandIn } from './hand-in.tsx';
import { Health } from './health.tsx';
import { OfficeAnswers } from './office-answers.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { Storage } from './storage.tsx';
import { TakeFile } from './take-file.tsx';
import * as words from './words.ts';

/** The truth about what is kept here and what has arrived, record by record. */
export function SyncScreen() {
  const w = useWords(words);
  const { waiting, photos } = useStatus();
  return (
    <PlainScreen title={w.sync} back="/me" dock={<Now />}>
      <Health />
      <OfficeAnswers />
      {waiting + photos > 0 ? (
        <section className="card stack">
          <Unsent send="elsewhere" />
          <HandIn />
        </section>
      ) : null}
      <ReceiptCard />
      <TakeFile />
      <Storage />
    </PlainScreen>
  );
}

/** What can be done about it now. */
function Now() {
  const w = useWords(words);
  const { line, isTrying } = useStatus();
  const [text, deed] =
    line === 'needs-login'
      ? [w.again, () => void signOut()]
      : line === 'update-needed'
        ? [w.update, () => location.reload()]
        : [isTrying ? w.trying : w.now, syncAgain];
  return (
    <Button look="primary" disabled={isTrying} onClick={deed}>
      {text}
    </Button>
  );
}
