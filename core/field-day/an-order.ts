import { units } from '../base/quantity.ts';
import { orderFrom } from '../order/agree.ts';
import type { Order, OrderLine } from '../order/order.ts';
import { aPriceList, aProduct, productsOf } from './a-product.ts';
import { aTariff } from './a-tariff.ts';
import { anId, today } from './ids.ts';

/** Tea, as many bottles as are asked for. */
export const anOrder = (bottles = 12, more: Partial<Order> = {}): Order => ({
  ...orderFrom({
    id: anId(30),
    agreed: [{ product: 'TEA', quantity: units(bottles), reason: null }],
    suggestions: [],
    products: productsOf(aProduct()),
    tariff: aTariff(aPriceList('TEA')),
    payment: 'cash',
    discount: null,
    deliveryDay: today,
    note: '',
  }),
  ...more,
});

/** The order with its first line as `change` makes it. */
export const withLine = (order: Order, change: Partial<OrderLine>): Order => ({
  ...order,
  lines: order.lines.map((line, i) => (i === 0 ? { ...line, ...change } : line)),
});
