import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metresBetween } from '../base/distance.ts';
import type { Place } from '../base/place.ts';
import { drawingOf, roundLength } from './drawing.ts';

const SHEET = { width: 800, height: 500, margin: 40 };
const at = (lat: number, lng: number): Place => ({ lat, lng, datum: 'wgs84' });

test('north is up, east is right, and the middle is in the middle', () => {
  const drawing = drawingOf([at(31.5, 120.3), at(31.52, 120.34)], SHEET)!;
  const [south, north] = [drawing.at(at(31.5, 120.3)), drawing.at(at(31.52, 120.34))];
  expect(north.y).toBeLessThan(south.y);
  expect(north.x).toBeGreaterThan(south.x);
  const middle = drawing.at(at(31.51, 120.32));
  expect(middle.x).toBeCloseTo(400);
  expect(middle.y).toBeCloseTo(250);
});

test('without a place there is no drawing, and one place is drawn in the middle', () => {
  expect(drawingOf([], SHEET)).toBeNull();
  expect(drawingOf([at(31.5, 120.3)], SHEET)!.at(at(31.5, 120.3))).toEqual({ x: 400, y: 250 });
});

test('every place of a town is on the sheet, and the scale tells how far places are apart', () => {
  const place = fc.record({
    lat: fc.double({ min: 31.4, max: 31.6, noNaN: true }),
    lng: fc.double({ min: 120.1, max: 120.5, noNaN: true }),
    datum: fc.constant('wgs84' as const),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 30 }), (places) => {
      const drawing = drawingOf(places, SHEET)!;
      const points = places.map(drawing.at);
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(39.9);
        expect(x).toBeLessThanOrEqual(760.1);
        expect(y).toBeGreaterThanOrEqual(39.9);
        expect(y).toBeLessThanOrEqual(460.1);
      }
      const drawn = Math.hypot(points[0]!.x - points[1]!.x, points[0]!.y - points[1]!.y);
      const metres = (drawn / drawing.scale.units) * drawing.scale.metres;
      const real = metresBetween(places[0]!, places[1]!);
      expect(Math.abs(metres - real)).toBeLessThanOrEqual(real * 0.01 + 0.1);
    }),
  );
});

test('the bar of the scale is a round length', () => {
  expect([1, 1.9, 2, 4.9, 5, 99, 100, 4321].map(roundLength)).toEqual([1, 1, 2, 2, 5, 50, 100, 2000]);
});
