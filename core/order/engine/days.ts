import * as v from 'valibot';
import { Day, day, daysBetween } from '../../base/day.ts';
import { Code } from '../../base/text.ts';
import { ProductId } from '../../catalog/product.ts';
import { CHANNELS, type Channel } from '../../outlet/outlet.ts';

/** What is done for a product: its price is cut, or it is featured (pile, leaflet, end cap), with or without a price. */
export const PROMOTION_KINDS = ['price', 'feature'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

/** How deep a price is cut, in whole tenths of it; four stands for all that is deeper. */
export const TENTHS = [0, 1, 2, 3, 4] as const;
export type Tenths = (typeof TENTHS)[number];
/** What promotion days are told apart by: "feature 2" is featured with 20 to 29 % off, "feature" with nobody knows how much. */
export type PromotionSort = PromotionKind | `${PromotionKind} ${Tenths}`;
export const PROMOTION_SORTS: readonly PromotionSort[] = PROMOTION_KINDS.flatMap((kind) => [
  kind,
  ...TENTHS.map((tenths): PromotionSort => `${kind} ${tenths}`),
]);

/** [O28] The sort of a promotion day; `cut` in hundredths of the price, null where nobody wrote it down. */
export function sortOf(kind: PromotionKind, cut: number | null): PromotionSort {
  if (cut === null) return kind;
  // A hair of rounding does not make a cut of 20 % one of 19.
  return `${kind} ${TENTHS[Math.min(4, Math.max(0, Math.floor(cut / 10 + 1e-6)))]!}`;
}

/** [O28] A promotion is recorded with its dates, both included; no channels means all of them. */
export const Promotion = v.strictObject({
  code: Code,
  product: ProductId,
  kind: v.picklist(PROMOTION_KINDS),
  /** Off the usual price, hundredths; null where nobody wrote it down. */
  cut: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
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

/** How many days of which sort lie between two days. */
export interface Days {
  readonly normal: number;
  readonly promoted: Readonly<Partial<Record<PromotionSort, number>>>;
}

const NONE_PROMOTED: Days['promoted'] = {};
export const normalOnly = (days: number): Days => ({ normal: Math.max(0, days), promoted: NONE_PROMOTED });

/** The promotion days, sort by sort. */
export const promotedOf = (days: Days): [PromotionSort, number][] =>
  days.promoted === NONE_PROMOTED ? [] : (Object.entries(days.promoted) as [PromotionSort, number][]);
export const promotionDaysOf = (days: Days): number => promotedOf(days).reduce((sum, [, count]) => sum + count, 0);
export const allOf = (days: Days): number => days.normal + promotionDaysOf(days);

/** The days of a product in one outlet, `from` included, `to` not. */
export type Calendar = (product: ProductId, from: DayNumber, to: DayNumber) => Days;

/** [O28] The calendar of an outlet's channel, from the promotions on record. What is not on record is a normal day. */
export function calendarOf(promotions: readonly Promotion[], channel: Channel): Calendar {
  const byProduct = new Map<ProductId, Span[]>();
  for (const { product, kind, cut, channels, from, to } of promotions) {
    if (channels.length > 0 && !channels.includes(channel)) continue;
    const span = { kind, cut, from: dayNumber(from), until: dayNumber(to) + 1 };
    byProduct.set(product, [...(byProduct.get(product) ?? []), span]);
  }
  return (product, from, to) => {
    const spans = byProduct.get(product)?.filter((span) => span.from < to && span.until > from);
    if (!spans?.length) return normalOnly(to - from);
    let normal = 0;
    const promoted: Partial<Record<PromotionSort, number>> = {};
    for (let on = from; on < to; on++) {
      const sort = sortOn(spans.filter((span) => span.from <= on && on < span.until));
      if (sort) promoted[sort] = (promoted[sort] ?? 0) + 1;
      else normal++;
    }
    return { normal, promoted };
  };
}

interface Span extends Pick<Promotion, 'kind' | 'cut'> {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** [O28] Featured when any of them is, and cut as deep as the deepest; null where there is none. */
function sortOn(spans: readonly Span[]): PromotionSort | null {
  if (spans.length === 0) return null;
  const cuts = spans.flatMap(({ cut }) => cut ?? []);
  const isFeatured = spans.some(({ kind }) => kind === 'feature');
  return sortOf(isFeatured ? 'feature' : 'price', cuts.length > 0 ? Math.max(...cuts) : null);
}
