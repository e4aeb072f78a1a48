import { answerConsent } from '../../core/privacy/consent.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useConsent } from '../book/consent.ts';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { ConsentText } from './consent-text.tsx';
import * as words from './words.ts';

/** Asks once, in plain words. Both answers are as easy, and both go on. */
export function ConsentSheet({
  onAnswered,
  onClose,
}: {
  onAnswered: (answer: 'given' | 'refused') => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const consent = useConsent();
  const { attempt, refusal, isBusy } = useDeed();
  const answer = async (said: 'given' | 'refused'): Promise<void> => {
    if (await attempt(answerConsent(consent, said, now()))) onAnswered(said);
  };
  return (
    <Sheet title={w.ask} closeLabel={c.close} onClose={onClose}>
      <ConsentText />
      <Refusal text={refusal} />
      <Button disabled={isBusy} onClick={() => void answer('given')}>
        {w.agree}
      </Button>
      <Button disabled={isBusy} onClick={() => void answer('refused')}>
        {w.disagree}
      </Button>
    </Sheet>
  );
}
