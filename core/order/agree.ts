import type { Day } from '../base/day.ts';
import type { Id } from '../base/id.ts';
import { minus, NOTHING } from '../base/money.ts';
import type { Quantity } from '../base/quantity.ts';
import type { Product, ProductId } from '../catalog/product.ts';
import type { PaymentTerms } from '../outlet/outlet.ts';
import { priceOrder, type PricedOrder, type Tariff } from '../price/price-order.ts';
import { freeUnits, netValue } from '../price/priced.ts';
import { discountParts, type Discount } from './discount.ts';
import { totalOf, type EditReason, type Order, type OrderLine } from './order.ts';
import type { Proposal } from './proposal.ts';

/** A change of more than this share of what was proposed needs a reason. */
export const EDIT_TOLERANCE = 0.3;

/** Does a quantity differ so much from what was proposed that the rep must say why? Nothing proposed: no. */
export const needsReason = (proposed: number | null, agreed: number): boolean =>
  proposed !== null && Math.abs(agreed - proposed) > proposed * EDIT_TOLERANCE;

/** What the owner took of one product, and why it is not what was proposed. */
export interface Agreed {
  readonly product: ProductId;
  readonly quantity: Quantity;
  readonly reason: EditReason | null;
  /** [O56] The product that could not be had and that this one stands for. */
  readonly standsFor?: ProductId | undefined;
}

/** What an order is made of: what was agreed, what was proposed, and what holds in this shop today. */
export interface OrderInput {
  readonly id: Id;
  readonly agreed: readonly Agreed[];
  readonly suggestions: readonly Pick<Proposal, 'product' | 'proposed' | 'arithmetic' | 'demand'>[];
  readonly products: ReadonlyMap<ProductId, Pick<Product, 'taxRate'>>;
  readonly tariff: Tariff;
  readonly payment: PaymentTerms;
  /** What the rep asks for beyond all schemes; null: nothing. */
  readonly discount: Discount | null;
  readonly deliveryDay: Day;
  readonly note: string;
}

/** The lines: taken, refused or given free, each with its price, schemes and arithmetic. */
const linesOf = (
  { lines }: PricedOrder,
  { agreed, suggestions, products }: Pick<OrderInput, 'agreed' | 'suggestions' | 'products'>,
): OrderLine[] => {
  const suggested = new Map(suggestions.map((s) => [s.product, s]));
  const said = new Map(agreed.map((a) => [a.product, a]));
  return lines.flatMap((line) => {
    const { product, quantity, price, list, schemes } = line;
    const suggestion = suggested.get(product);
    const standsFor = said.get(product)?.standsFor;
    if (quantity === 0 && freeUnits(line) === 0 && !suggestion?.proposed) return [];
    return [
      {
        product,
        proposed: suggestion?.proposed ?? null,
        agreed: quantity,
        price,
        list,
        schemes: [...schemes],
        discount: NOTHING,
        value: netValue(line),
        taxRate: products.get(product)?.taxRate ?? 0,
        reason: said.get(product)?.reason ?? null,
        ...(standsFor ? { standsFor } : {}),
        arithmetic: suggestion?.arithmetic ?? null,
        demand: suggestion?.demand ?? null,
      },
    ];
  });
};

/** The order as it was agreed; its lines give its total. */
export function orderFrom(of: OrderInput): Order {
  const priced = priceOrder({ items: of.agreed, payment: of.payment }, of.tariff);
  const agreed = linesOf(priced, of);
  const parts = discountParts(
    agreed.map((line) => line.value),
    of.discount,
  );
  const lines = agreed.map((line, i) => ({ ...line, discount: parts[i]!, value: minus(line.value, parts[i]!) }));
  const { id, discount, payment, deliveryDay, note } = of;
  return {
    id,
    type: 'pre-sell',
    lines,
    total: totalOf(lines),
    schemes: priced.given.map(({ scheme, rounds }) => ({ code: scheme.code, version: scheme.version, rounds })),
    discount,
    payment,
    deliveryDay,
    note,
  };
}
