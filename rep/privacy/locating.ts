import type { Instant } from '../../core/base/instant.ts';
import type { Place } from '../../core/base/place.ts';
import { locatingAt, type Locating } from '../../core/privacy/judge-place.ts';
import { useBook } from '../book/book.ts';
import { useConsent } from '../book/consent.ts';
import { locate } from '../hands.ts';

/** Whether the phone may be asked where it is at a moment. */
export function useLocating(): (at: Instant) => Locating {
  const { organisation } = useBook();
  const consent = useConsent();
  const { workingHours: hours, zone, closedDays } = organisation;
  return (at) => locatingAt(at, { hours, zone, closedDays }, consent);
}

/** Where the phone is, asked only when it may be. */
export async function placeIfAllowed(locating: Locating): Promise<Place | null> {
  if (locating !== 'may') return null;
  const found = await locate();
  return typeof found === 'string' ? null : found;
}
