import { expect, test } from 'vitest';
import { inWgs84, metresBetween, nearness } from './distance.ts';
import type { Place } from './place.ts';

/** The same door on a Chinese map and on a phone: about 520 m apart when the datum is forgotten. */
const phone: Place = { lat: 30.25, lng: 120.16, datum: 'wgs84', accuracy: 10 };
const onMap: Place = { lat: 30.247616, lng: 120.164688, datum: 'gcj02' };

test('[B5] a door stored in GCJ-02 and a phone in WGS-84 before it are within 50 m', () => {
  expect(metresBetween(onMap, phone)).toBeLessThan(50);
  expect(metresBetween({ ...onMap, datum: 'wgs84' }, phone)).toBeGreaterThan(400);
});

test('[B5] a point in WGS-84 stays as it is, and its accuracy stays with it', () => {
  expect(inWgs84(phone)).toBe(phone);
  expect(inWgs84({ ...onMap, accuracy: 7 })).toMatchObject({ datum: 'wgs84', accuracy: 7 });
});

test('[B5] a degree of latitude is 111.2 km, and nothing is 0', () => {
  expect(metresBetween({ lat: 30, lng: 120, datum: 'wgs84' }, { lat: 31, lng: 120, datum: 'wgs84' })).toBeCloseTo(
    111_195,
    -1,
  );
  expect(metresBetween(phone, phone)).toBe(0);
});

test('[B6] two kilometres away is outside, unless the fix is no better than that', () => {
  const far: Place = { lat: 30.268, lng: 120.16, datum: 'wgs84', accuracy: 20 };
  expect(nearness(onMap, phone)).toBe('inside');
  expect(nearness(phone, far)).toBe('outside');
  expect(nearness(phone, { ...far, accuracy: 1800 })).toBe('inside');
  expect(nearness(phone, far, 2500)).toBe('inside');
});

test('[B6] without a fix nobody is outside', () => {
  expect(nearness(onMap, null)).toBe('unknown');
  expect(nearness(null, phone)).toBe('unknown');
});
