import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Money } from '../core/base/money.ts';
import { Quantity } from '../core/base/quantity.ts';
import { Code } from '../core/base/text.ts';
import { ProductId, type Product } from '../core/catalog/product.ts';
import { Scheme } from '../core/catalog/scheme.ts';
import { PAYMENT_TERMS } from '../core/outlet/outlet.ts';
import type { Bound } from '../core/price/offer.ts';

/** A scheme and what it has come to so far. */
export interface SchemeRow {
  readonly scheme: Scheme;
  readonly orders: number;
  /** What was taken off, and free goods at their list price. */
  readonly cost: Money;
}

export interface SchemeList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  /** Those that run or will run, then those that are over, the latest first. */
  readonly rows: readonly SchemeRow[];
  readonly products: readonly Pick<Product, 'id' | 'name' | 'packs'>[];
  readonly priceLists: readonly { readonly code: string; readonly name: string }[];
}

/** A scheme as the desk writes it; its version and whether its budget has gone are the server's to say. */
export const SchemeDraft = v.omit(Scheme, ['version', 'isSpent']);
export type SchemeDraft = v.InferOutput<typeof SchemeDraft>;

/** What would an order get of it? */
export const PreviewQuestion = v.strictObject({
  scheme: SchemeDraft,
  priceList: Code,
  payment: v.picklist(PAYMENT_TERMS),
  items: v.pipe(v.array(v.strictObject({ product: ProductId, quantity: Quantity })), v.maxLength(200)),
});
export type PreviewQuestion = v.InferOutput<typeof PreviewQuestion>;

export interface Preview {
  readonly lines: readonly {
    readonly product: string;
    readonly quantity: Quantity;
    readonly free: Quantity;
    readonly list: Money;
    readonly value: Money;
    /** What one case really costs, free goods spread over all; null where there are none. */
    readonly netCase: Money | null;
  }[];
  readonly total: Money;
  readonly rounds: number;
  readonly bound: Bound | null;
  /** What it costs us. */
  readonly cost: Money;
}
