import { expect, test } from 'vitest';
import { aFact, aVisit } from '../field-day/a-visit.ts';
import { visitAfter } from './visit.ts';
import { withPlacesExpired, withPlacesHidden } from './whereabouts.ts';

const place = { lat: 31.5, lng: 120.3, datum: 'wgs84' } as const;
const visit = [
  aFact['checked-in']({ place, manual: null }),
  aFact['photo-taken']({ place }),
  aFact['visit-closed']({ place }),
].reduce(visitAfter, aVisit());

test('[PV4] the points of a visit are gone, each fact says so, and nothing else changes', () => {
  const gone = { place: null, placeRemoved: 'expired' };
  const after = withPlacesExpired(visit);
  expect(after).toEqual({
    ...visit,
    checkedIn: { ...visit.checkedIn, ...gone },
    photos: visit.photos.map((photo) => ({ ...photo, ...gone })),
    closed: { ...visit.closed, ...gone },
  });
  expect(JSON.stringify(after)).not.toContain('lat');
  expect(withPlacesExpired(after)).toEqual(after);
});

test('hidden points are not told to be gone', () => {
  expect(withPlacesHidden(visit).checkedIn).toEqual({ ...visit.checkedIn, place: null });
});
