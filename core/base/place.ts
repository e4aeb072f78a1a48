import * as v from 'valibot';

/** Phones give WGS-84; Chinese maps show GCJ-02, Baidu's BD-09. Mixing them is off by up to 700 m. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];

/** A point on the ground. Degrees; `accuracy` in metres where the phone told it. */
export const Place = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  datum: v.picklist(DATUMS),
  accuracy: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000))),
});
export type Place = v.InferOutput<typeof Place>;
