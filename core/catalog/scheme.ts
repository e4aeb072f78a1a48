import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Code, Name } from '../base/text.ts';
import { NONE, SomeUnits, units, type Quantity } from '../base/quantity.ts';
import { CHANNELS } from '../outlet/outlet.ts';
import { ProductId } from './product.ts';

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
});
export type Scheme = v.InferOutput<typeof Scheme>;

export const isOpenOn = (scheme: Scheme, on: Day): boolean => scheme.from <= on && on <= scheme.to;

/** The goods that come free with a paid quantity: whole rounds only. */
export const freeGoods = (scheme: Scheme, paid: Quantity): Quantity =>
  paid < scheme.buy ? NONE : units(Math.floor(paid / scheme.buy) * scheme.free);
