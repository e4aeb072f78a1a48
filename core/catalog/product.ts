import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Quantity } from '../base/quantity.ts';
import { Code, Name, text } from '../base/text.ts';
import { LOCATIONS } from './location.ts';

/** A product is known by the organisation's own code: short, stable, and readable in every fact. */
export const ProductId = v.pipe(Code, v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
export type ProductId = v.InferOutput<typeof ProductId>;

/** A way of packing: its name and how many base units it holds. The first of a product is the base unit itself. */
export const Pack = v.strictObject({
  name: text(10),
  factor: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
});
export type Pack = v.InferOutput<typeof Pack>;

export const PRODUCT_STATUSES = ['active', 'new', 'delisted', 'recalled'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

/** Enough for every piece of a long shelf. */
export const POSITION_MAX = 9999;

export const TaxRate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500));

export const Product = v.strictObject({
  id: ProductId,
  name: Name,
  brand: text(60),
  category: text(60),
  barcode: text(40),
  /** From the base unit upward; the last is the case in which orders are rounded. */
  packs: v.pipe(v.array(Pack), v.minLength(1), v.maxLength(4)),
  shelfLifeDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  status: v.picklist(PRODUCT_STATUSES),
  /** The least that one order line may hold, base units. */
  minimum: Quantity,
  /** Where it usually stands, for the walk of the store check. */
  location: v.picklist(LOCATIONS),
  /** Which comes first there, smaller first; null: nobody has said so. */
  position: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(POSITION_MAX))),
  launched: v.nullable(Day),
  /** Value-added tax contained in its prices, in thousandths: 130 is 13 %. */
  taxRate: TaxRate,
});
export type Product = v.InferOutput<typeof Product>;

export const baseOf = (product: Pick<Product, 'packs'>): Pack => product.packs[0]!;
export const caseOf = (product: Pick<Product, 'packs'>): Pack => product.packs.at(-1)!;
