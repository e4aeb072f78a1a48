import * as v from 'valibot';
import { Day, day, daysBetween } from '../../base/day.ts';
import { Code } from '../../base/text.ts';
import { ProductId } from '../../catalog/product.ts';
import { CHANNELS, type Channel } from '../../outlet/outlet.ts';

/** What is done for a product: its price is cut, or it is featured (pile, leaflet, end cap), with or without a price. */
export const PROMOTION_KINDS = ['price', 'feature'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

/** [O28] A promotion is recorded with its dates, both included; no channels means all of them. */
export const Promotion = v.strictObject({
  code: Code,
  product: ProductId,
  kind: v.picklist(PROMOTION_KINDS),
  channels: v.array(v.picklist(CHANNELS)),
  from: Day,
  to: Day,
});
export type Promotion = v.InferOutput<typeof Promotion>;

/** The number of a day, whole days since 1970: the engine counts with these. */
export type DayNumber = number;
/** Day 0. */
export const FIRST_DAY = day('1970-01-01');
export const dayNumber = (of: Day): DayNumber => daysBetween(FIRST_DAY, of);

/** How many days of which kind lie between two days; a day of both kinds is featured. */
export interface Days {
  readonly normal: number;
  readonly price: number;
  readonly feature: number;
}

export const allOf = (days: Days): number => days.normal + days.price + days.feature;

/** The days of a product in one outlet, `from` included, `to` not. */
export type Calendar = (product: ProductId, from: DayNumber, to: DayNumber) => Days;

/** [O28] The calendar of an outlet's channel, from the promotions on record. What is not on record is a normal day. */
export function calendarOf(promotions: readonly Promotion[], channel: Channel): Calendar {
  const byProduct = new Map<ProductId, { kind: PromotionKind; from: DayNumber; until: DayNumber }[]>();
  for (const { product, kind, channels, from, to } of promotions) {
    if (channels.length > 0 && !channels.includes(channel)) continue;
    const span = { kind, from: dayNumber(from), until: dayNumber(to) + 1 };
    byProduct.set(product, [...(byProduct.get(product) ?? []), span]);
  }
  return (product, from, to) => {
    const all = Math.max(0, to - from);
    const spans = byProduct.get(product)?.filter((span) => span.from < to && span.until > from);
    if (!spans?.length) return { normal: all, price: 0, feature: 0 };
    let [price, feature] = [0, 0];
    for (let on = from; on < to; on++) {
      const kinds = spans.filter((span) => span.from <= on && on < span.until);
      if (kinds.some(({ kind }) => kind === 'feature')) feature++;
      else if (kinds.length > 0) price++;
    }
    return { normal: all - price - feature, price, feature };
  };
}
