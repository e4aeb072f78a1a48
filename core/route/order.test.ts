import { expect, test } from 'vitest';
import type { Place } from '../base/place.ts';
import { moved, straightLength } from './order.ts';

test('[R5] a stop changes places with its neighbour; the first has none before it', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
});

test('[R6] two steps of 0.01 degrees northwards are 2.2 km; a shop without a place adds nothing', () => {
  const at = (lat: number): Place => ({ lat, lng: 120, datum: 'wgs84' });
  expect(straightLength([at(31), null, at(31.01), at(31.02)])).toBeCloseTo(2224, 0);
  expect([straightLength([]), straightLength([at(31)]), straightLength([null])]).toEqual([0, 0, 0]);
});
