import type { Id } from '../../core/base/id.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import { laterAnswer, type Consent } from '../../core/privacy/consent.ts';
import type { Duty } from '../../core/privacy/hours.ts';
import { placeRefused } from '../../core/privacy/judge-place.ts';
import { tellsPlace, withoutPlace } from '../../core/privacy/whereabouts.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { consentOf } from './consents.ts';

export const dutyOf = ({ workingHours: hours, zone, closedDays }: Organisation): Duty => ({ hours, zone, closedDays });

/**
 * [PR1] Facts of a person in their order, before anything of them is written: a point without consent or off duty is taken
 * out. What he says of his consent among them holds from there on.
 */
export async function takeOutPlaces(tx: Transaction, person: Id, facts: readonly Fact[]): Promise<Fact[]> {
  if (!facts.some(tellsPlace)) return [...facts];
  const { body } = (await tx.row<{ body: Organisation }>(
    'select body from organisation where tenant = $1',
    tx.tenant,
  ))!;
  const duty = dutyOf(body);
  let consent: Consent | null = await consentOf(tx, person);
  return facts.map((fact) => {
    if (fact.kind === 'consent-answered') consent = laterAnswer(consent, { person, ...fact });
    const why = tellsPlace(fact) ? placeRefused(fact.at, duty, consent) : null;
    return why ? withoutPlace(fact, why) : fact;
  });
}
