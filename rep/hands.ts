import { dayOf, type Day, type Zone } from '../core/base/day.ts';
import { idFrom, type Id } from '../core/base/id.ts';
import { instantOf, type Instant } from '../core/base/instant.ts';
import type { Place } from '../core/base/place.ts';

/** The phone's clock, its chance and its position: everything that is not the same twice. */
export const now = (): Instant => instantOf(Date.now());
export const today = (zone: Zone): Day => dayOf(now(), zone);
export const newId = (): Id => idFrom(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** Milliseconds of the steady clock, and a name for the time since this page was loaded. */
export const steady = (): number => Math.round(performance.now());
export const BOOT = newId();

const FIX_MS = 8000;

/** Where the phone is, or why that is not known. Never waits longer than eight seconds. */
export function locate(): Promise<Place | 'denied' | 'no-fix'> {
  return new Promise((answer) => {
    if (!('geolocation' in navigator)) return answer('no-fix');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        answer({
          lat: coords.latitude,
          lng: coords.longitude,
          datum: 'wgs84',
          accuracy: Math.min(coords.accuracy, 1_000_000),
        }),
      ({ code, PERMISSION_DENIED }) => answer(code === PERMISSION_DENIED ? 'denied' : 'no-fix'),
      { enableHighAccuracy: true, timeout: FIX_MS, maximumAge: 30_000 },
    );
  });
}
