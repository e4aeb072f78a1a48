import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Amount, share, type Money } from '../base/money.ts';
import type { Quantity } from '../base/quantity.ts';
import { Code, Name } from '../base/text.ts';
import { CHANNELS } from '../outlet/outlet.ts';
import { ProductId } from './product.ts';

/** `fen` for `per` base units, tax included: {fen: 4800, per: 12} is ¥48.00 a case of twelve. */
export const Price = v.strictObject({
  fen: Amount,
  per: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  /** The retail price that the maker suggests for one base unit; information only. */
  retail: v.nullable(Amount),
});
export type Price = v.InferOutput<typeof Price>;

/** A share in thousandths: 50 is 5 %. */
export const PerMille = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));

export const PriceList = v.strictObject({
  code: Code,
  name: Name,
  /** Where it holds for every shop; empty: for the shops that name it. */
  channels: v.array(v.picklist(CHANNELS)),
  from: Day,
  to: v.nullable(Day),
  /** Counts up when any price of the list changes; an order names the version it was agreed on. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  prices: v.record(ProductId, Price),
});
export type PriceList = v.InferOutput<typeof PriceList>;

/** What a quantity costs, half up to whole fen. */
export const valueAt = (price: Price, quantity: Quantity): Money => share(price.fen, quantity, price.per);
