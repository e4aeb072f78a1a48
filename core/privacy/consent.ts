import * as v from 'valibot';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { millisecondsOf, type Instant } from '../base/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';

/** 定位 */
export const CONSENTS = ['location'] as const;
export const CONSENT_ANSWERS = ['given', 'refused', 'withdrawn'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** The text that is shown today. Whoever changes what it says gives it the next number, and everybody is asked again. */
export const CONSENT_TEXT = 1;

const TextVersion = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a person answered when he was asked, and which text he had read. */
export const ConsentAnswered = fact('consent-answered', {
  consent: v.picklist(CONSENTS),
  answer: v.picklist(CONSENT_ANSWERS),
  text: TextVersion,
});
export type ConsentAnswered = v.InferOutput<typeof ConsentAnswered>;

/** The answer that holds, as the book has it. */
export const Consent = v.strictObject({ person: Id, ...ConsentAnswered.entries });
export type Consent = v.InferOutput<typeof Consent>;

type Answered = Pick<ConsentAnswered, 'answer' | 'text' | 'at'>;

/** The later of two answers; of the same moment the one that was told later. */
export const laterAnswer = <T extends Answered>(known: T | null, told: T): T =>
  known && millisecondsOf(known.at) > millisecondsOf(told.at) ? known : told;

/** [PV1] Whether a point may be kept: only after a yes that still holds. */
export const mayLocate = (known: Pick<Answered, 'answer'> | null): boolean => known?.answer === 'given';

/** [PV1] Whether a person is to be asked: he never was, or for another text. A no is an answer. */
export const isToAsk = (known: Pick<Answered, 'text'> | null): boolean => known === null || known.text < CONSENT_TEXT;

/** [PV1] What a person says of his location. Only what was given is taken back. */
export function answerConsent(
  known: Answered | null,
  answer: ConsentAnswer,
  at: Instant,
): Result<ConsentAnswered, Refusal<'nothing-to-withdraw'>> {
  if (answer === 'withdrawn' && !mayLocate(known)) return refuse('nothing-to-withdraw');
  return ok({ kind: 'consent-answered', at, consent: 'location', answer, text: CONSENT_TEXT });
}
