import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Code, Reason } from '../base/text.ts';
import { ProductId } from '../catalog/product.ts';

export const FOCUS_SPANS = ['month', 'week', 'day'] as const;

/** A work focus that the supervisor sets: 今天三件事. `goal` counts outlets; null where it is not counted. */
export const Focus = v.strictObject({
  code: Code,
  span: v.picklist(FOCUS_SPANS),
  text: Reason,
  product: v.nullable(ProductId),
  goal: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  from: Day,
  to: Day,
});
export type Focus = v.InferOutput<typeof Focus>;
