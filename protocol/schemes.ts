import * as v from 'valibot';
import { Day, type Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Money } from '../core/base/money.ts';
import { Quantity } from '../core/base/quantity.ts';
import { Code } from '../core/base/text.ts';
import { PriceList } from '../core/catalog/price.ts';
import { ProductId, type Product } from '../core/catalog/product.ts';
import { Scheme } from '../core/catalog/scheme.ts';
import { PAYMENT_TERMS, type Outlet, type PaymentTerms } from '../core/outlet/outlet.ts';
import type { Edition } from '../core/price/listed.ts';
import type { Bound } from '../core/price/offer.ts';
import type { Share } from '../core/price/priced.ts';
import type { NotGiven } from '../core/price/why-not.ts';

/** Who wrote something, and when. */
export interface Written {
  readonly at: Instant;
  readonly by: string;
}

/** A scheme and what it has come to so far. */
export interface SchemeRow {
  readonly scheme: Scheme;
  readonly orders: number;
  /** What was taken off, and free goods at their list price. */
  readonly cost: Money;
  /** Null where it came in with a file. */
  readonly written: Written | null;
}

export interface SchemeList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  /** Those that run or will run, then those that are over, the latest first. */
  readonly rows: readonly SchemeRow[];
  readonly products: readonly Pick<Product, 'id' | 'name' | 'category' | 'packs'>[];
}

/** A scheme as it was before, and who changed it then. */
export interface SchemeVersion extends Written {
  readonly scheme: Scheme;
}

/** A scheme as the desk writes it; its version and whether its budget has gone are the server's to say. */
export const SchemeDraft = v.omit(Scheme, ['version', 'isSpent']);
export type SchemeDraft = v.InferOutput<typeof SchemeDraft>;

const Before = v.nullable(Scheme.entries.version);

/** A draft, and the version that it was made from; null: a new one. */
export const SchemeChange = v.strictObject({ before: Before, after: SchemeDraft });
export type SchemeChange = v.InferOutput<typeof SchemeChange>;

/** What would this order get of it, beside all that holds there? */
export const PreviewQuestion = v.strictObject({
  scheme: SchemeDraft,
  outlet: Code,
  on: Day,
  /** Null: as the shop usually pays. */
  payment: v.nullable(v.picklist(PAYMENT_TERMS)),
  items: v.pipe(v.array(v.strictObject({ product: ProductId, quantity: Quantity })), v.maxLength(200)),
});
export type PreviewQuestion = v.InferOutput<typeof PreviewQuestion>;

export interface Preview {
  readonly outlet: Pick<Outlet, 'code' | 'name' | 'channel' | 'class'>;
  readonly payment: PaymentTerms;
  readonly lines: readonly {
    readonly product: string;
    readonly quantity: Quantity;
    readonly free: Quantity;
    readonly list: Money;
    readonly value: Money;
    /** What one case really costs, free goods spread over all; null where there are none. */
    readonly netCase: Money | null;
    readonly from: Edition;
    readonly schemes: readonly Share[];
  }[];
  /** Products without a price there. */
  readonly unpriced: readonly ProductId[];
  readonly list: Money;
  readonly total: Money;
  readonly given: readonly {
    readonly code: string;
    readonly name: string;
    readonly rounds: number;
    readonly benefit: Money;
    readonly bound: Bound | null;
  }[];
  /** Those that run on the day and give nothing, and the one that is being written. */
  readonly notGiven: readonly (NotGiven & { readonly code: string; readonly name: string })[];
  /** What the one that is being written costs us here. */
  readonly cost: Money;
  /** What is left of its budget after this order; null: no bound. */
  readonly left: Money | null;
}

/** A shop to try something on. */
export type TryShop = Pick<Outlet, 'code' | 'name' | 'channel' | 'class'>;

/** A price list as the desk writes it, and the version that it was made from; null: a new one. */
export const PriceListChange = v.strictObject({ before: Before, after: v.omit(PriceList, ['version']) });
export type PriceListChange = v.InferOutput<typeof PriceListChange>;

export interface PriceListRow {
  readonly list: PriceList;
  /** Shops that name it as their own. */
  readonly outlets: number;
  readonly written: Written | null;
}

export interface PriceLists {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  readonly rows: readonly PriceListRow[];
  readonly products: SchemeList['products'];
}
