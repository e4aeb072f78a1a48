import gcoord from 'gcoord';
import type { Place } from './place.ts';

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** The same point in WGS-84, which is what we store. */
export function inWgs84(place: Place): Place {
  if (place.datum === 'wgs84') return place;
  const [lng, lat] = gcoord.transform([place.lng, place.lat], CRS[place.datum], gcoord.WGS84) as [number, number];
  return { ...place, lat, lng, datum: 'wgs84' };
}

const EARTH_RADIUS = 6_371_008.8; // metres, IUGG mean radius
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres, each point taken out of its own datum first (haversine). */
export function metresBetween(a: Place, b: Place): number {
  const [p, q] = [inWgs84(a), inWgs84(b)];
  const dLat = radians(q.lat - p.lat);
  const dLng = radians(q.lng - p.lng);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(p.lat)) * Math.cos(radians(q.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The default radius of a check-in, in metres; a tenant may set its own. */
export const CHECK_IN_RADIUS = 300;

/** 'inside', 'outside', or 'unknown' where there is no fix: a missing fix is not evidence of absence. */
export type Nearness = 'inside' | 'outside' | 'unknown';

export function nearness(outlet: Place | null, phone: Place | null, radius = CHECK_IN_RADIUS): Nearness {
  if (!outlet || !phone) return 'unknown';
  return metresBetween(outlet, phone) - (phone.accuracy ?? 0) <= radius ? 'inside' : 'outside';
}
