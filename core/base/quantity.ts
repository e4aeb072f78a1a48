import * as v from 'valibot';

/** Whole base units (bottles, bags, packs): zero or more. A blank count is `null`, never zero. */
export const Quantity = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000), v.brand('Quantity'));
export type Quantity = v.InferOutput<typeof Quantity>;

/** At least one base unit. */
export const SomeUnits = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000), v.brand('Quantity'));

/** What a person may have counted: a quantity, or a blank. */
export const Counted = v.nullable(Quantity);
export type Counted = v.InferOutput<typeof Counted>;

export const units = (whole: number): Quantity => {
  if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError(`${whole} is not a quantity`);
  return whole as Quantity;
};

export const NONE = units(0);

export type Rounding = 'up' | 'down' | 'nearest';

/** Round `raw` units (may be a fraction, ≥ 0) to whole packs of `factor` units; half goes up. */
export function toWholePacks(raw: number, factor: number, rounding: Rounding): Quantity {
  const packs = raw / factor;
  switch (rounding) {
    case 'up':
      // 60 ÷ 12 must stay 5 even when 60 came out of a sum of fractions as 60.000000000001.
      return units(Math.max(0, Math.ceil(packs - 1e-9)) * factor);
    case 'down':
      return units(Math.floor(packs + 1e-9) * factor);
    case 'nearest':
      return units(Math.floor(packs + 0.5 + 1e-9) * factor);
  }
}
