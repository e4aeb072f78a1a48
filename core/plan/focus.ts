import * as v from 'valibot';
import { Day } from '../base/day.ts';
import type { Id } from '../base/id.ts';
import { Code, NOTE_MAX, Reason } from '../base/text.ts';
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

/** What an outlet has ordered on a day, in the fewest words. */
export interface OrderedHere {
  readonly outlet: Id;
  readonly day: Day;
  readonly products: readonly ProductId[];
}

/** [P7] Outlets that have ordered the product of a focus while it holds, each once; null where it names none. */
export function focusReached({ product, from, to }: Focus, orders: Iterable<OrderedHere>): number | null {
  if (product === null) return null;
  const outlets = new Set<Id>();
  for (const { outlet, day, products } of orders) {
    if (from <= day && day <= to && products.includes(product)) outlets.add(outlet);
  }
  return outlets.size;
}

/** [P17] The focus that a day inherits from its month and week, in one text. */
export const inheritedFocus = (all: readonly Focus[], today: Day): string =>
  all
    .filter((f) => f.from <= today && today <= f.to)
    .sort((a, b) => FOCUS_SPANS.indexOf(a.span) - FOCUS_SPANS.indexOf(b.span) || (a.code < b.code ? -1 : 1))
    .map((f) => f.text)
    .join('\n')
    .slice(0, NOTE_MAX);
