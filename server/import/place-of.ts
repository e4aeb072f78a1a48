import { inWgs84 } from '../../core/base/distance.ts';
import type { Datum, Place } from '../../core/base/place.ts';
import type { Refuse } from './kind.ts';

const SIX = 1e6;
const rounded = (degrees: number): number => Math.round(degrees * SIX) / SIX;

/** No shop stands so far north or south, so latitude and longitude were written the wrong way round. */
const POLAR = 72;

/** [I19] Where a row puts its outlet, in WGS-84; what stood there when the row says nothing. */
export function placeOf(
  row: {
    readonly at: number;
    readonly lat: number | null;
    readonly lng: number | null;
    readonly datum: Datum | null;
  },
  stood: Place | null,
  refuse: Refuse,
): Place | null | 'refused' {
  const { at, lat, lng, datum } = row;
  const no = (code: string): 'refused' => refuse(at, code) ?? 'refused';
  if (lat === null && lng === null) return stood;
  if (lat === null || lng === null) return no('half-a-place');
  if (Math.abs(lat) > POLAR && Math.abs(lat) <= 180 && Math.abs(lng) <= POLAR) return no('swapped-place');
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return no('bad-place');
  if (lat === 0 && lng === 0) return no('zero-place');
  if (datum === null) return no('datum-needed');
  const place = inWgs84({ lat, lng, datum });
  return { lat: rounded(place.lat), lng: rounded(place.lng), datum: 'wgs84' };
}
