import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Amount } from '../base/money.ts';
import { SomeUnits } from '../base/quantity.ts';
import { Code, Name } from '../base/text.ts';
import { AGREEMENT_TYPES, type Lasting } from '../outlet/agreement.ts';
import { CHANNELS, OUTLET_CLASSES, type Channel } from '../outlet/outlet.ts';
import { PerMille } from './price.ts';
import { ProductId } from './product.ts';

/** The most shops that a scheme may name. */
export const NAMED_SHOPS_MAX = 200;

/**
 * What a shop must fulfil before it takes part: be of a class, be one of those that are named, have ordered nothing before,
 * owe nothing overdue, carry a product, have an agreement that runs, or have said that it joins.
 */
export const SchemeCondition = v.variant('kind', [
  v.strictObject({ kind: v.literal('class'), classes: v.pipe(v.array(v.picklist(OUTLET_CLASSES)), v.minLength(1)) }),
  v.strictObject({
    kind: v.literal('outlets'),
    /** Their codes. */
    outlets: v.pipe(v.array(Code), v.minLength(1), v.maxLength(NAMED_SHOPS_MAX)),
  }),
  v.strictObject({ kind: v.literal('first-order') }),
  v.strictObject({ kind: v.literal('nothing-overdue') }),
  v.strictObject({ kind: v.literal('carries'), product: ProductId }),
  v.strictObject({ kind: v.literal('agreement'), type: v.picklist(AGREEMENT_TYPES) }),
  v.strictObject({ kind: v.literal('joined') }),
]);
export type SchemeCondition = v.InferOutput<typeof SchemeCondition>;

const Products = v.pipe(v.array(ProductId), v.minLength(1), v.maxLength(200));
const Rounds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** For each `buy` units paid of its products together, `free` units of the gift; null: of the product itself, which is then the only one. */
export const BuyGet = v.pipe(
  v.strictObject({
    kind: v.literal('buy-get'),
    products: Products,
    buy: SomeUnits,
    gift: v.nullable(ProductId),
    free: SomeUnits,
  }),
  v.check((m) => m.gift !== null || m.products.length === 1, 'gift-needed'),
);
export type BuyGet = v.InferOutput<typeof BuyGet>;

/** The highest step that its products reach together, in units or in fen, takes so many per mille off them. */
export const Tiers = v.strictObject({
  kind: v.literal('tiers'),
  products: Products,
  by: v.picklist(['units', 'value']),
  steps: v.pipe(
    v.array(v.strictObject({ from: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), off: PerMille })),
    v.minLength(1),
    v.maxLength(10),
  ),
});
export type Tiers = v.InferOutput<typeof Tiers>;

/** Its parts together cost so much. */
export const Bundle = v.strictObject({
  kind: v.literal('bundle'),
  parts: v.pipe(
    v.array(v.strictObject({ product: ProductId, quantity: SomeUnits })),
    v.minLength(2),
    v.maxLength(20),
    v.check((parts) => new Set(parts.map((p) => p.product)).size === parts.length, 'product-twice'),
  ),
  price: Amount,
});
export type Bundle = v.InferOutput<typeof Bundle>;

/** What a scheme gives: 买赠, 阶梯折扣, 组合价, 现款折扣, 陈列费. */
export const Mechanic = v.variant('kind', [
  BuyGet,
  Tiers,
  Bundle,
  /** Off everything, for whoever pays at once or beforehand. */
  v.strictObject({ kind: v.literal('cash'), off: PerMille }),
  /** Paid out afterwards against what was seen in the shop; nothing in an order. */
  v.strictObject({ kind: v.literal('display'), fee: Amount }),
]);
export type Mechanic = v.InferOutput<typeof Mechanic>;
export type MechanicKind = Mechanic['kind'];

export const Scheme = v.strictObject({
  code: Code,
  name: Name,
  /** Counts up when it changes; an order names the version that it was agreed on. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  mechanic: Mechanic,
  /** Empty: in all of them. */
  channels: v.array(v.picklist(CHANNELS)),
  from: Day,
  to: Day,
  conditions: v.pipe(v.array(SchemeCondition), v.maxLength(10)),
  /** Goods that it touches take part in no other (不可叠加). */
  isAlone: v.boolean(),
  /** The most rounds of it in one order, and in one shop as long as it runs; null: no bound. */
  perOrder: v.nullable(Rounds),
  perOutlet: v.nullable(Rounds),
  /** What it may cost in all; null: no bound. */
  budget: v.nullable(Amount),
  /** The budget has gone. */
  isSpent: v.boolean(),
});
export type Scheme = v.InferOutput<typeof Scheme>;

export const isOpenOn = (scheme: Lasting, on: Day): boolean => scheme.from <= on && on <= scheme.to;

export const isOpenIn = (scheme: Pick<Scheme, 'channels'>, channel: Channel): boolean =>
  scheme.channels.length === 0 || scheme.channels.includes(channel);

/** The products that a scheme asks for; empty where it looks at the whole order or at none. */
export function productsOf({ mechanic }: Pick<Scheme, 'mechanic'>): readonly ProductId[] {
  switch (mechanic.kind) {
    case 'buy-get':
    case 'tiers':
      return mechanic.products;
    case 'bundle':
      return mechanic.parts.map((part) => part.product);
    case 'cash':
    case 'display':
      return [];
  }
}
