import { dayOf, timeOf } from '../../core/base/day.ts';
import { answerConsent, mayLocate } from '../../core/privacy/consent.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useConsent } from '../book/consent.ts';
import { PlainScreen } from '../frame.tsx';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { ConsentText } from './consent-text.tsx';
import { Views } from './views.tsx';
import * as words from './words.ts';

/** What is kept of where the rep was, what he says of it, and who has looked. */
export function PrivacyScreen() {
  const w = useWords(words);
  const { zone } = useBook().organisation;
  const consent = useConsent();
  const { attempt, refusal, isBusy } = useDeed(consent);
  const isGiven = mayLocate(consent);
  return (
    <PlainScreen title={w.title} back="/me">
      <section className="card stack">
        <p className={isGiven ? 'notice ok' : 'notice calm'}>
          {consent
            ? w.stands[consent.answer](`${dayOf(consent.at, zone)} ${timeOf(consent.at, zone)}`, consent.text)
            : w.notAsked}
        </p>
        <ConsentText />
        <Refusal text={refusal} />
        <Button
          disabled={isBusy}
          onClick={() => void attempt(answerConsent(consent, isGiven ? 'withdrawn' : 'given', now()))}
        >
          {isGiven ? w.withdraw : w.agree}
        </Button>
      </section>
      <Views />
    </PlainScreen>
  );
}
