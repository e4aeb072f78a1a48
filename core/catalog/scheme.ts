import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Code, Name } from '../base/text.ts';
import { NONE, SomeUnits, units, type Quantity } from '../base/quantity.ts';
import { AGREEMENT_TYPES } from '../outlet/agreement.ts';
import { CHANNELS, OUTLET_CLASSES } from '../outlet/outlet.ts';
import { ProductId } from './product.ts';

/**
 * What a shop must fulfil before it takes part: be of a class, owe nothing overdue, carry a product, have an agreement
 * that runs, or have said that it joins.
 */
export const SchemeCondition = v.variant('kind', [
  v.strictObject({ kind: v.literal('class'), classes: v.pipe(v.array(v.picklist(OUTLET_CLASSES)), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('nothing-overdue') }),
  v.strictObject({ kind: v.literal('carries'), product: ProductId }),
  v.strictObject({ kind: v.literal('agreement'), type: v.picklist(AGREEMENT_TYPES) }),
  v.strictObject({ kind: v.literal('joined') }),
]);
export type SchemeCondition = v.InferOutput<typeof SchemeCondition>;

/** Buy N get M (搭赠): for each `buy` base units paid, `free` come with them. */
export const Scheme = v.strictObject({
  code: Code,
  name: Name,
  product: ProductId,
  buy: SomeUnits,
  free: SomeUnits,
  channels: v.array(v.picklist(CHANNELS)),
  from: Day,
  to: Day,
  conditions: v.pipe(v.array(SchemeCondition), v.maxLength(10)),
});
export type Scheme = v.InferOutput<typeof Scheme>;

export const isOpenOn = (scheme: Scheme, on: Day): boolean => scheme.from <= on && on <= scheme.to;

/** The goods that come free with a paid quantity: whole rounds only. */
export const freeGoods = (scheme: Scheme, paid: Quantity): Quantity =>
  paid < scheme.buy ? NONE : units(Math.floor(paid / scheme.buy) * scheme.free);
