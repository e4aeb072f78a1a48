import type { Day } from '../base/day.ts';
import type { Id } from '../base/id.ts';
import { NONE, type Quantity } from '../base/quantity.ts';
import { valueAt, type PriceList } from '../catalog/price.ts';
import type { ProductId } from '../catalog/product.ts';
import { freeGoods, isOpenOn, type Scheme } from '../catalog/scheme.ts';
import type { Channel, PaymentTerms } from '../outlet/outlet.ts';
import { totalOf, type EditReason, type Order, type OrderLine } from './order.ts';
import type { Suggestion } from './suggestion.ts';

/** A change of more than this share of what was proposed needs a reason. */
export const EDIT_TOLERANCE = 0.3;

/** Does a quantity differ so much from what was proposed that the rep must say why? Nothing proposed: no. */
export const needsReason = (proposed: number | null, agreed: number): boolean =>
  proposed !== null && Math.abs(agreed - proposed) > proposed * EDIT_TOLERANCE;

/** The scheme that gives free goods with a product in this channel on a day. */
export const schemeFor = (
  schemes: readonly Scheme[],
  product: ProductId,
  channel: Channel,
  on: Day,
): Scheme | undefined =>
  schemes.find(
    (s) => s.product === product && isOpenOn(s, on) && (s.channels.length === 0 || s.channels.includes(channel)),
  );

/** What the owner took of one product, and why it is not what was proposed. */
export interface Agreed {
  readonly product: ProductId;
  readonly quantity: Quantity;
  readonly reason: EditReason | null;
}

export interface OrderInput {
  readonly id: Id;
  readonly agreed: readonly Agreed[];
  readonly suggestions: readonly Suggestion[];
  readonly prices: PriceList;
  readonly schemes: readonly Scheme[];
  readonly channel: Channel;
  readonly payment: PaymentTerms;
  readonly today: Day;
  readonly deliveryDay: Day;
  readonly note: string;
}

/** The lines: taken or refused, each with its price, free goods and arithmetic. A product without a price has no line. */
export function linesOf(
  of: Pick<OrderInput, 'agreed' | 'suggestions' | 'prices' | 'schemes' | 'channel' | 'today'>,
): OrderLine[] {
  const suggested = new Map(of.suggestions.map((s) => [s.product, s]));
  return of.agreed.flatMap(({ product, quantity, reason }) => {
    const price = of.prices.prices[product];
    const suggestion = suggested.get(product);
    if (!price || (quantity === 0 && !suggestion?.proposed)) return [];
    const scheme = schemeFor(of.schemes, product, of.channel, of.today);
    const free = scheme ? freeGoods(scheme, quantity) : NONE;
    return [
      {
        product,
        proposed: suggestion?.proposed ?? null,
        agreed: quantity,
        free,
        scheme: free > 0 ? scheme!.code : null,
        price,
        value: valueAt(price, quantity),
        reason,
        arithmetic: suggestion?.arithmetic ?? null,
      },
    ];
  });
}

/** The order as it was agreed; its lines give its total. */
export function orderFrom(of: OrderInput): Order {
  const lines = linesOf(of);
  return {
    id: of.id,
    type: 'pre-sell',
    lines,
    total: totalOf(lines),
    priceList: { code: of.prices.code, version: of.prices.version },
    payment: of.payment,
    deliveryDay: of.deliveryDay,
    note: of.note,
  };
}
