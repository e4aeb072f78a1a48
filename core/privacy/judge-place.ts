import type { Instant } from '../base/instant.ts';
import { isToAsk, mayLocate, type ConsentAnswered } from './consent.ts';
import { isOnDuty, type Duty } from './hours.ts';
import type { PlaceRemoved } from './whereabouts.ts';

/** [PV3] Why a point of this moment is not kept; null when it is. */
export function placeRefused(
  at: Instant,
  duty: Duty,
  consent: Pick<ConsentAnswered, 'answer'> | null,
): Exclude<PlaceRemoved, 'expired'> | null {
  if (!mayLocate(consent)) return 'no-consent';
  return isOnDuty(at, duty) ? null : 'off-duty';
}

/** Whether a phone may be asked where it is: it may, its rep is to be asked first, or why not. */
export type Locating = 'may' | 'ask' | 'no-consent' | 'off-duty';

/** [PV5] */
export function locatingAt(
  at: Instant,
  duty: Duty,
  consent: Pick<ConsentAnswered, 'answer' | 'text'> | null,
): Locating {
  if (!isOnDuty(at, duty)) return 'off-duty';
  if (isToAsk(consent)) return 'ask';
  return mayLocate(consent) ? 'may' : 'no-consent';
}
