import { NONE, toWholePacks, type Counted, type Quantity } from '../base/quantity.ts';
import { caseOf, type Product } from '../catalog/product.ts';
import { adjusting, inPacks, withMinimum, withSupply, type Adjust, type Limits } from './limits.ts';
import type { Adjustment, Arithmetic, Suggestion, SuggestionGroup } from './suggestion.ts';

/** Everything that decides how much of one product to propose. Base units and trading days. */
export interface SuggestionInput extends Limits {
  readonly product: Pick<Product, 'id' | 'packs' | 'minimum' | 'status'>;
  /** P: saleable stock at the previous count; null when there was none. */
  readonly previous: Counted;
  /** D, R, O: see `Arithmetic`. */
  readonly delivered: Quantity;
  readonly removed: Quantity;
  /** C: null when it was not counted. A blank is not a zero. */
  readonly counted: Counted;
  /** n: trading days between the counts; null without a previous one. `calendarDays` is the same with closed days in it. */
  readonly daysBetween: number | null;
  readonly calendarDays: number | null;
  /** m, L, safety: trading days. */
  readonly daysToNext: number;
  readonly leadDays: number;
  readonly safetyDays: number;
  /** g: 1 when nothing is special. */
  readonly season: number;
  /** Of the days between the counts, those on which there was stock; null when nobody knows. */
  readonly daysInStock: number | null;
  /** The last four deliveries together, and the trading days that they covered. */
  readonly lastDeliveries: { readonly total: Quantity; readonly days: number } | null;
  /** Units a day that similar outlets sell (median). */
  readonly similarPerDay: number | null;
  /** What to begin with where it has never been sold; null where it need not be. */
  readonly starter: Quantity | null;
  /** Median units a day of earlier intervals; null with fewer than three. A confirmed peak passes null. */
  readonly medianPerDay: number | null;
}

/** Demand that was cut off by an empty shelf, where nobody knows since when. */
const STOCK_OUT_FACTOR = 1.2;
const OUTLIER_FACTOR = 3;

interface Demand {
  readonly basis: Arithmetic['basis'];
  readonly perDay: number | null;
}

/**
 * How much to propose of one product, with every number behind it (rules O1 to O24 in RULES.md).
 * `proposed` is null where no quantity may be named: count again first.
 */
export function suggest(input: SuggestionInput): Suggestion {
  const { product, counted, onTheWay } = input;
  const { adjustments, adjust } = adjusting();
  const sold =
    counted === null || input.previous === null ? null : input.previous + input.delivered - input.removed - counted;
  const demand =
    counted === null || (sold !== null && sold < 0)
      ? { basis: 'none' as const, perDay: null }
      : demandOf(input, sold, adjust);
  const { perDay } = demand;
  const target =
    perDay === null ? null : perDay * (input.daysToNext + input.leadDays) * input.season + perDay * input.safetyDays;
  const raw = target === null || counted === null ? null : Math.max(0, target - counted - onTheWay);

  const arithmetic: Arithmetic = {
    basis: demand.basis,
    previous: input.previous,
    delivered: input.delivered,
    removed: input.removed,
    counted,
    onTheWay,
    sold,
    daysBetween: input.daysBetween,
    daysToNext: input.daysToNext,
    leadDays: input.leadDays,
    safetyDays: input.safetyDays,
    season: input.season,
    perDay,
    target,
    raw,
    pack: caseOf(product).factor,
    adjustments,
  };
  const answer = (group: SuggestionGroup, proposed: Counted): Suggestion => ({
    product: product.id,
    group,
    isEstimate: demand.basis === 'deliveries' || demand.basis === 'similar',
    proposed,
    arithmetic,
  });

  if (product.status === 'delisted' || product.status === 'recalled')
    return answer('blocked', adjust('blocked', raw, NONE));
  if (counted === null) return answer('recount', null);
  if (sold !== null && sold < 0) return answer('recount', adjust('negative-sales', sold, null));
  if (raw === null || target === null || perDay === null) return answer(...starting(input, counted, adjust));
  const rounding = counted < (sold ?? perDay * input.daysToNext) ? 'up' : 'nearest';
  const proposed = inPacks(input, { counted, perDay, wanted: raw, rounding }, adjust);
  const isLow = counted < perDay * input.daysToNext;
  return answer(counted === 0 ? 'out' : isLow ? 'low' : 'top-up', proposed);
}

/** Units a trading day, and where that number comes from. */
function demandOf(input: SuggestionInput, sold: number | null, adjust: Adjust): Demand {
  // Nothing was sold because there was nothing to sell: that is no demand of zero.
  const isUnknown = sold === null || !input.daysBetween || (sold === 0 && input.counted === 0);
  if (isUnknown) {
    const { lastDeliveries, similarPerDay } = input;
    // What a new product was begun with says nothing about how it sells.
    if (input.product.status === 'new' && input.starter !== null) return { basis: 'starter', perDay: null };
    if (lastDeliveries && lastDeliveries.days > 0) {
      return {
        basis: 'deliveries',
        perDay: adjust('unknown-history', null, lastDeliveries.total / lastDeliveries.days),
      };
    }
    if (similarPerDay !== null) return { basis: 'similar', perDay: adjust('unknown-history', null, similarPerDay) };
    return { basis: input.starter === null ? 'none' : 'starter', perDay: null };
  }
  let perDay = sold / input.daysBetween!;
  if (input.calendarDays !== null && input.calendarDays > input.daysBetween!) {
    adjust('closed-days', input.calendarDays, input.daysBetween);
  }
  if (input.counted === 0) {
    const d = input.daysInStock;
    perDay = adjust('stock-out', perDay, d !== null && d > 0 ? sold / d : perDay * STOCK_OUT_FACTOR);
  }
  if (input.medianPerDay !== null && input.medianPerDay > 0 && perDay > OUTLIER_FACTOR * input.medianPerDay) {
    perDay = adjust('outlier', perDay, OUTLIER_FACTOR * input.medianPerDay);
  }
  if (input.season !== 1) adjust('promotion', perDay, perDay * input.season);
  return { basis: 'counts', perDay };
}

/** A product that has never been sold here: what to begin with, or nothing. */
function starting(input: SuggestionInput, counted: Quantity, adjust: Adjust): [SuggestionGroup, Counted] {
  if (input.starter === null) return ['top-up', NONE];
  const missing = Math.max(0, input.starter - counted - input.onTheWay);
  const code: Adjustment = input.isMustStock ? 'must-stock-missing' : 'new-product';
  if (missing === 0) return ['top-up', NONE];
  const rounded = adjust(code, null, toWholePacks(missing, caseOf(input.product).factor, 'up'));
  return ['opportunity', withSupply(input, withMinimum(input, rounded, Infinity, adjust), adjust)];
}
