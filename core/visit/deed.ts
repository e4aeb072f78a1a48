import { millisecondsOf, type Instant } from '../base/instant.ts';
import { refuse, type Refusal, type Result } from '../base/result.ts';
import type { Visit } from './visit.ts';

/** Every code with which a deed of a visit may refuse; screens have words for each. */
export const VISIT_REFUSALS = [
  'another-visit-open',
  'outlet-closed',
  'do-not-visit',
  'day-not-planned',
  'visit-not-open',
  'nothing-said',
  'outside-radius',
  'not-checked-in',
  'nobody-met',
  'wrong-outlet',
  'commitment-not-open',
  'new-day-needed',
  'reason-needed',
  'day-in-the-past',
  'nothing-checked',
  'too-many-lines',
  'counted-twice',
  'state-and-count-differ',
  'produced-in-the-future',
  'photo-taken-before',
  'expired-item-open',
  'nothing-ordered',
  'product-twice',
  'blocked-product',
  'value-differs',
  'nothing-presented',
  'yes-with-objection',
  'name-needed',
  'delivery-day-needed',
  'step-has-open-questions',
  'outcome-differs',
  'step-already-done',
  'step-cannot-be-skipped',
  'trial-needed',
  'signature-needed',
  'phone-without-consent',
  'figures-differ',
  'complaint-not-resolved',
  'already-joined',
  'wrong-answer',
  'questions-open',
  'visit-not-ended',
  'consent-needed',
  'piece-needed',
  'not-verified',
  'expired-not-counted',
  'gift-over-limit',
  'gift-tied-to-order',
  'gift-to-public-body',
  'appointment-needed',
  'store-front-needed',
] as const;
export type VisitRefusal = (typeof VISIT_REFUSALS)[number];

export type Deed<Fact> = Result<Fact, Refusal<VisitRefusal>>;
/** What the rep says of a step; the rest of the fact the deed adds. */
export type Said<Fact> = Omit<Fact, 'kind' | 'at' | 'visit'>;

export const no = (code: VisitRefusal, details: Record<string, unknown> = {}) => refuse<VisitRefusal>(code, details);
export const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
export const isRunning = (visit: Visit): boolean => visit.opened !== null && visit.state === 'in-progress';
/** A clock that was set back does not hold up the work: a step never ends before it began. */
export const begun = (began: Instant, at: Instant): Instant =>
  millisecondsOf(began) > millisecondsOf(at) ? at : began;
