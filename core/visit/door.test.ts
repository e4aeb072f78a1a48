import { expect, test } from 'vitest';
import type { Place } from '../base/place.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { presenceIn, standingAt } from './door.ts';

const shop = { place: anOutlet().place, radius: 300 };
const far: Place = { lat: 30.27, lng: 120.16, datum: 'wgs84', accuracy: 30 };

test('[V55] a point tells whether the rep stood inside the radius, and how far from the shop; without one it was by hand', () => {
  expect(standingAt({ place: shop.place }, shop)).toEqual({ standing: 'inside', metres: 0 });
  expect(standingAt({ place: far }, shop).standing).toBe('outside');
  expect(standingAt({ place: far }, shop).metres).toBeGreaterThan(330);
  expect(standingAt({ place: far }, { ...shop, place: null })).toEqual({ standing: 'unknown', metres: null });
  expect(standingAt({ place: null }, shop)).toEqual({ standing: 'manual', metres: null });
});

test('[V55] inside the radius he was there; by hand or away he was when the desk has said so, and never against its word', () => {
  const told = (['inside', 'unknown', 'outside', 'manual'] as const).map((standing) =>
    ([null, 'confirmed', 'doubted'] as const).map((answer) => presenceIn({ standing, answer })),
  );
  expect(told).toEqual([
    ['there', 'there', 'doubted'],
    ['there', 'there', 'doubted'],
    ['waits', 'there', 'doubted'],
    ['waits', 'there', 'doubted'],
  ]);
});
