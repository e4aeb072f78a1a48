import * as v from 'valibot';
import { CHANNELS, OUTLET_CLASSES, type Outlet } from '../outlet/outlet.ts';
import { Day } from '../base/day.ts';
import { Code, text } from '../base/text.ts';
import { ProductId } from './product.ts';

/** Which version of a standard: its code, and the day from which it holds. It travels with the visit that was judged by it. */
export const StandardKey = v.strictObject({ code: Code, since: Day });
export type StandardKey = v.InferOutput<typeof StandardKey>;

/** The standard (生动化标准) of a channel and, where named, of a class: what every outlet should carry, show and hang up. */
export const MustStock = v.strictObject({
  code: Code,
  /** It holds from this day on, until a version that begins later takes its place. */
  from: Day,
  /** Its last day, where it was taken away. */
  until: v.nullable(Day),
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

/** [G9] The standards that hold on a day, at most one of each code. */
export const standardsOn = (lists: readonly MustStock[], on: Day): MustStock[] =>
  lists.filter(
    ({ code, from, until }) =>
      from <= on &&
      (until === null || on <= until) &&
      !lists.some((later) => later.code === code && later.from > from && later.from <= on),
  );

/** [G4] [G9] The list that holds for an outlet on a day: that of its class before that of its channel. */
export function mustStockOf(
  lists: readonly MustStock[],
  outlet: Pick<Outlet, 'channel' | 'class'>,
  on: Day,
): MustStock | undefined {
  const ofChannel = standardsOn(lists, on).filter((one) => one.channel === outlet.channel);
  return ofChannel.find((one) => one.class === outlet.class) ?? ofChannel.find((one) => one.class === null);
}

export const standardKeyOf = ({ code, from }: MustStock): StandardKey => ({ code, since: from });

/** The version that a key names. */
export const standardOf = (lists: readonly MustStock[], { code, since }: StandardKey): MustStock | undefined =>
  lists.find((one) => one.code === code && one.from === since);
