import * as v from 'valibot';
import { Counted, Quantity } from '../base/quantity.ts';
import { ProductId } from '../catalog/product.ts';

/**
 * Where the demand came from: two counts (formula), the last deliveries (估算), similar outlets (估算),
 * a starter quantity for something not sold here yet, or nothing that could be used.
 */
export const BASES = ['counts', 'deliveries', 'similar', 'starter', 'none'] as const;

/** The adjustments of the general form, in the order in which they are applied. */
export const ADJUSTMENTS = [
  'unknown-history',
  'negative-sales',
  'stock-out',
  'closed-days',
  'promotion',
  'outlier',
  'new-product',
  'must-stock-missing',
  'short-life-cap',
  'capacity-cap',
  'rounded',
  'line-minimum',
  'order-minimum',
  'blocked',
  'limited-supply',
  'credit',
] as const;
export type Adjustment = (typeof ADJUSTMENTS)[number];

const Whole = v.pipe(v.number(), v.safeInteger());
const Real = v.pipe(v.number(), v.finite());

/** One step after the sum: the quantity before and after it. */
export const Adjusted = v.strictObject({
  code: v.picklist(ADJUSTMENTS),
  from: v.nullable(Real),
  to: v.nullable(Real),
});

/**
 * Every number behind one suggested quantity, base units and trading days; a person can do the sum again on paper.
 * Letters as in the trade's formula: S = P + D − R − C; target = v × (m + L) × g + SS; raw = max(0, target − C − O).
 */
export const Arithmetic = v.strictObject({
  basis: v.picklist(BASES),
  /** P: saleable stock at the previous count. */
  previous: Counted,
  /** D: delivered since, free goods included. */
  delivered: Quantity,
  /** R: left saleable stock without being sold. */
  removed: Quantity,
  /** C: saleable stock now. */
  counted: Counted,
  /** O: ordered, not yet delivered, not cancelled. */
  onTheWay: Quantity,
  /** S: sold since the previous count; may be negative, which is a question and not a demand. */
  sold: v.nullable(Whole),
  /** n: trading days between the counts. */
  daysBetween: v.nullable(Real),
  /** m: trading days to the next visit. */
  daysToNext: Real,
  /** L: delivery lead days. */
  leadDays: Real,
  safetyDays: Real,
  /** g: season or promotion factor. */
  season: Real,
  /** v: units a trading day. */
  perDay: v.nullable(Real),
  target: v.nullable(Real),
  raw: v.nullable(Real),
  /** Units of the pack to which the quantity is rounded. */
  pack: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What was applied, in order, with the quantity before and after it. */
  adjustments: v.array(Adjusted),
});
export type Arithmetic = v.InferOutput<typeof Arithmetic>;

/** How the line is shown: 缺货先补, 快卖完, 补足, 可以谈, 请重数, 不能订 */
export const GROUPS = ['out', 'low', 'top-up', 'opportunity', 'recount', 'blocked'] as const;
export type SuggestionGroup = (typeof GROUPS)[number];

/** One proposed line. `proposed` null: no quantity until the rep has counted again. */
export const Suggestion = v.strictObject({
  product: ProductId,
  group: v.picklist(GROUPS),
  isEstimate: v.boolean(),
  proposed: Counted,
  arithmetic: Arithmetic,
});
export type Suggestion = v.InferOutput<typeof Suggestion>;
