import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Amount } from '../base/money.ts';
import { Counted, Quantity } from '../base/quantity.ts';
import { LOCATIONS } from '../catalog/location.ts';
import { ProductId } from '../catalog/product.ts';

/** 有, 少, 缺 */
export const STOCK_STATES = ['present', 'low', 'out'] as const;
export type StockState = (typeof STOCK_STATES)[number];

/** How the line came about: counted, tapped, confirmed with the rest of its block in one tap, or said to be as last time. */
export const CHECK_WAYS = ['count', 'tap', 'block', 'as-before'] as const;

/** 顶层, 视线, 手边, 底层 */
export const SHELF_LEVELS = ['top', 'eye', 'hand', 'bottom'] as const;
export type ShelfLevel = (typeof SHELF_LEVELS)[number];

const Facings = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)));

/**
 * One product at one location, as the rep saw it.
 * `quantity` is the saleable stock: expired and damaged packs are not in it. null = not counted.
 */
export const CheckLine = v.strictObject({
  product: ProductId,
  location: v.picklist(LOCATIONS),
  state: v.picklist(STOCK_STATES),
  quantity: Counted,
  facings: Facings,
  /** On which level of the shelf; null = not looked at. */
  level: v.nullable(v.picklist(SHELF_LEVELS)),
  /** Price on the shelf for one base unit; null = not looked at. */
  price: v.nullable(Amount),
  /** The price of a promotion that stands beside it; null = none seen. */
  promoPrice: v.nullable(Amount),
  tag: v.nullable(v.boolean()),
  oldest: v.nullable(v.strictObject({ produced: Day, quantity: Counted })),
  /** Older packs stand behind newer ones. */
  isOldBehind: v.boolean(),
  damaged: Quantity,
  expired: Quantity,
  via: v.picklist(CHECK_WAYS),
});
export type CheckLine = v.InferOutput<typeof CheckLine>;

/** Which products the check was to look at; only these are denominators of a figure. */
export const COUNTED_SCOPES = ['all', 'must-stock', 'focus'] as const;
export type CountedScope = (typeof COUNTED_SCOPES)[number];

/** The most lines one check may hold: 500 products at three locations. */
export const CHECK_LINES_MAX = 1500;
