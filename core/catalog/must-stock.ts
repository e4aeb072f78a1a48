import * as v from 'valibot';
import { CHANNELS, OUTLET_CLASSES, type Outlet } from '../outlet/outlet.ts';
import { Code } from '../base/text.ts';
import { ProductId } from './product.ts';

/** What every outlet of a channel (and, where named, of a class) should carry, with the facings it should show. */
export const MustStock = v.strictObject({
  code: Code,
  channel: v.picklist(CHANNELS),
  class: v.nullable(v.picklist(OUTLET_CLASSES)),
  products: v.array(
    v.strictObject({ product: ProductId, facings: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)) }),
  ),
});
export type MustStock = v.InferOutput<typeof MustStock>;

/** The list that holds for an outlet: that of its class before that of its channel. */
export const mustStockOf = (
  lists: readonly MustStock[],
  outlet: Pick<Outlet, 'channel' | 'class'>,
): MustStock | undefined =>
  lists.find((l) => l.channel === outlet.channel && l.class === outlet.class) ??
  lists.find((l) => l.channel === outlet.channel && l.class === null);
