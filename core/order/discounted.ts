import { minus, plus, sumOf, type Money } from '../base/money.ts';
import { valueAt } from '../catalog/price.ts';
import { discountParts, type Discount } from './discount.ts';
import type { Order, OrderLine } from './order.ts';

/** What a line cost before the discount. */
export const beforeDiscount = ({ value, discount }: Pick<OrderLine, 'value' | 'discount'>): Money =>
  plus(value, discount);

/** [Q16] Is the discount of an order what its lines give, each its part? */
export const isSpread = (
  lines: readonly Pick<OrderLine, 'value' | 'discount'>[],
  discount: Discount | null,
): boolean => {
  const parts = discountParts(lines.map(beforeDiscount), discount);
  return lines.every((line, i) => line.discount === parts[i]);
};

/** What an order costs from the price list down to what is paid. */
export interface Stages {
  readonly list: Money;
  readonly schemes: Money;
  readonly before: Money;
  readonly discount: Money;
  readonly total: Money;
}

/** [Q16] */
export function stagesOf(order: Pick<Order, 'lines' | 'total'>): Stages {
  const list = sumOf(order.lines.map((line) => valueAt(line.price, line.agreed)));
  const before = sumOf(order.lines.map(beforeDiscount));
  return { list, schemes: minus(list, before), before, discount: minus(before, order.total), total: order.total };
}
