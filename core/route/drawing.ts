import { inWgs84, metresBetween } from '../base/distance.ts';
import type { Place } from '../base/place.ts';

/** Where points stand on a sheet of so many units, north up, and how long the bar of its scale is. */
export interface Drawing {
  readonly at: (place: Place) => { readonly x: number; readonly y: number };
  readonly scale: { readonly metres: number; readonly units: number };
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** At least so wide is what is drawn, metres: three shops in one house shall not fill the sheet. */
const LEAST = 400;

/** Fits the places into the sheet, the same scale both ways; null where there is nothing to draw. */
export function drawingOf(places: readonly Place[], sheet: Sheet): Drawing | null {
  const points = places.map(inWgs84);
  if (points.length === 0) return null;
  const [south, north] = [Math.min(...points.map((p) => p.lat)), Math.max(...points.map((p) => p.lat))];
  const [west, east] = [Math.min(...points.map((p) => p.lng)), Math.max(...points.map((p) => p.lng))];
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 };
  const perDegree = metresPerDegree(middle.lat);
  const across = Math.max(LEAST, (east - west) * perDegree.lng);
  const up = Math.max(LEAST, (north - south) * perDegree.lat);
  const inner = { width: sheet.width - 2 * sheet.margin, height: sheet.height - 2 * sheet.margin };
  const unitsPerMetre = Math.min(inner.width / across, inner.height / up);
  const metres = roundLength(inner.width / 4 / unitsPerMetre);
  return {
    at: (place) => {
      const p = inWgs84(place);
      return {
        x: sheet.width / 2 + (p.lng - middle.lng) * perDegree.lng * unitsPerMetre,
        y: sheet.height / 2 - (p.lat - middle.lat) * perDegree.lat * unitsPerMetre,
      };
    },
    scale: { metres, units: metres * unitsPerMetre },
  };
}

/** Metres of a degree each way at a latitude; flat enough for a town. */
function metresPerDegree(lat: number): { lat: number; lng: number } {
  const point = (dLat: number, dLng: number): Place => ({ lat: lat + dLat, lng: dLng, datum: 'wgs84' });
  return {
    lat: metresBetween(point(-0.005, 0), point(0.005, 0)) * 100,
    lng: metresBetween(point(0, -0.005), point(0, 0.005)) * 100,
  };
}

/** The largest of 1, 2, 5, 10, 20, 50 … metres that is not longer. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return [5, 2, 1].map((n) => n * power).find((length) => length <= metres) ?? power;
}
