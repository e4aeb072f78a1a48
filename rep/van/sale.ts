import type { Result } from '../../core/base/result.ts';
import type { Instant } from '../../core/base/instant.ts';
import { sumOf, type Money } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { creditOn } from '../../core/order/account/account.ts';
import { chargesOf, PAYMENT_DAYS } from '../../core/order/account/charge.ts';
import type { PaymentWay } from '../../core/order/account/entry.ts';
import { accountAfter, accountFrom } from '../../core/order/collect/owed.ts';
import type { Order } from '../../core/order/order.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';
import { goodsOf, sellFromVan } from '../../core/order/van/van.ts';
import { collectMoney } from '../../core/visit/collect.ts';
import { agreeOrder } from '../../core/visit/steps.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { newId } from '../hands.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import type { AtVisit } from '../visit/at-visit.ts';

/** What is taken in at once, by its way. */
export interface Taking {
  readonly way: PaymentWay;
  readonly amount: Money;
}

/** The order as it is sold out of the van: handed over today. */
export const soldNow = (order: Order, { today }: Pick<AtVisit, 'today'>): Order => ({
  ...order,
  type: 'van',
  deliveryDay: today,
});

/** [VS3] The deeds of a sale out of the van: the order, its goods, and the money that is taken in for it. All of them, or none. */
export function saleDeeds(
  at: Pick<AtVisit, 'visit' | 'outlet' | 'history' | 'today' | 'began'> & {
    readonly book: { readonly organisation: Pick<Organisation, 'paymentDays'> };
  },
  { trip, van }: VanTrip,
  { order, takings }: { readonly order: Order; readonly takings: readonly Taking[] },
  now: Instant,
): Result<Fact>[] {
  const { visit, outlet, history, book, today, began } = at;
  const { paymentDays = PAYMENT_DAYS } = book.organisation;
  const collected = sumOf(takings.map((one) => one.amount));
  const openOrders = sumOf(history.onTheWay.filter((one) => one.order !== order.id).map((one) => one.total));
  const credit = creditOn(outlet.credit, history.account, today);
  const lines = goodsOf(order).map(({ product, paid, free }) => ({ product, quantity: units(paid + free) }));
  const charges = chargesOf(order, [{ day: today, lines }], paymentDays);
  const owed = accountAfter(accountFrom(outlet.credit, history.account, today, paymentDays), { charges, entries: [] });
  return [
    agreeOrder(visit, { order, began }, now),
    sellFromVan(van, { trip, outlet: outlet.id, order, collected, credit, openOrders }, now),
    ...takings.map(({ way, amount }) =>
      collectMoney(visit, owed, { payment: newId(), amount, way, reference: '', orders: [order.id], note: '' }, now),
    ),
  ];
}
