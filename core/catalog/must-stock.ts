import * as v from 'valibot';
import { CHANNELS, OUTLET_CLASSES, type Outlet } from '../outlet/outlet.ts';
import { Code, text } from '../base/text.ts';
import { ProductId } from './product.ts';

/** The standard (生动化标准) of a channel and, where named, of a class: what every outlet should carry, show and hang up. */
export const MustStock = v.strictObject({
  code: Code,
  channel: v.picklist(CHANNELS),
  class: v.nullable(v.picklist(OUTLET_CLASSES)),
  products: v.array(
    v.strictObject({ product: ProductId, facings: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)) }),
  ),
  /** The one that must never be missing here; null where none is named. */
  hero: v.nullable(ProductId),
  /** Material that belongs to the picture of success here. */
  posm: v.array(Code),
  /** Where the goods are to stand, in a few words. */
  position: text(100),
});
export type MustStock = v.InferOutput<typeof MustStock>;

/** The list that holds for an outlet: that of its class before that of its channel. */
export const mustStockOf = (
  lists: readonly MustStock[],
  outlet: Pick<Outlet, 'channel' | 'class'>,
): MustStock | undefined =>
  lists.find((l) => l.channel === outlet.channel && l.class === outlet.class) ??
  lists.find((l) => l.channel === outlet.channel && l.class === null);
