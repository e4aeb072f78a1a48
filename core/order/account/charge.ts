import { plusDays, type Day } from '../../base/day.ts';
import { fen, minus, NOTHING, share, sumOf, type Money } from '../../base/money.ts';
import type { Quantity } from '../../base/quantity.ts';
import type { ProductId } from '../../catalog/product.ts';
import type { Credit, PaymentTerms } from '../../outlet/outlet.ts';
import { openLines } from '../life/delivery.ts';
import { coming, type ShortLine } from '../life/short.ts';
import type { Order } from '../order.ts';
import type { Charge } from './account.ts';
import type { Entry } from './entry.ts';

/** [OA2] Days from a delivery to the day on which it is due, where the organisation has said nothing. */
export const PAYMENT_DAYS = 30;

interface Came {
  readonly product: ProductId;
  readonly quantity: Quantity;
}
type Priced = Pick<Order, 'lines'>;

/** On account (账期, 铺底), or paid at the door. */
/** Terms on which goods come before the money. */
export const onAccount = (terms: PaymentTerms): boolean => terms === 'credit' || terms === 'opening-credit';

/** [OA1] What so many of an order's products cost; what is paid for comes first. */
export function valueOfGoods(order: Priced, goods: readonly Came[]): Money {
  const came = new Map<ProductId, number>();
  for (const { product, quantity } of goods) came.set(product, (came.get(product) ?? 0) + quantity);
  return sumOf(
    order.lines.map(({ product, agreed, value }) =>
      agreed === 0 ? NOTHING : share(value, Math.min(came.get(product) ?? 0, agreed), agreed),
    ),
  );
}

/** What of an order makes what is owed for it. */
export type Chargeable = Pick<Order, 'id' | 'type' | 'payment' | 'lines'>;

/** [OA1] [OA2] [OA9] What is owed for each part of an order that came, in their order. */
export function chargesOf(
  order: Chargeable,
  deliveries: readonly { readonly day: Day; readonly lines: readonly Came[] }[],
  paymentDays: number,
): Charge[] {
  const isOnAccount = onAccount(order.payment);
  return deliveries.map(({ day }, part) => {
    const upTo = (parts: number): Money =>
      valueOfGoods(
        order,
        deliveries.slice(0, parts).flatMap((one) => one.lines),
      );
    return {
      order: order.id,
      day,
      due: isOnAccount ? plusDays(day, paymentDays) : day,
      amount: minus(upTo(part + 1), upTo(part)),
      isAtTheDoor: !isOnAccount && order.type !== 'van',
    };
  });
}

/** [OA7] What is still to come of an order costs so much. */
export function valueToCome(order: Priced, came: readonly Came[], short: readonly ShortLine[]): Money {
  const more = coming(openLines(order, came), short);
  return minus(valueOfGoods(order, [...came, ...more]), valueOfGoods(order, came));
}

/** [OA4] Is it part of what was brought in before? */
export const isBefore = (day: Day, { asOf }: Pick<Credit, 'asOf'>): boolean => asOf !== undefined && day < asOf;

/** [OA4] What was brought in, as something owed; or, where the shop had paid too much, as something paid. */
export function openingOf(
  credit: Credit,
  today: Day,
  paymentDays: number,
): { readonly charges: Charge[]; readonly entries: Entry[] } {
  const day = credit.asOf ?? today;
  const overdue = fen(Math.min(credit.overdue, Math.max(0, credit.receivable)));
  const rest = minus(credit.receivable, overdue);
  const owed = (due: Day, amount: Money): Charge => ({ order: null, day, due, amount, isAtTheDoor: false });
  return {
    charges: [owed(plusDays(day, -1), overdue), owed(plusDays(day, paymentDays), rest)].filter((c) => c.amount > 0),
    entries:
      rest < 0
        ? [{ id: 'brought-in', kind: 'payment', day, amount: minus(NOTHING, rest), orders: [], reverses: null }]
        : [],
  };
}
