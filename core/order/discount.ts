import * as v from 'valibot';
import { minus, plus, share, sumOf, type Money } from '../base/money.ts';
import { Reason } from '../base/text.ts';
import { valueAt } from '../catalog/price.ts';
import { spread } from '../price/spread.ts';
import type { Order, OrderLine } from './order.ts';

/** The most that a rep may ask for, in thousandths. [default] */
export const DISCOUNT_MAX = 300;

/** 方案外折扣: a share of the whole order that no scheme gives, and why the rep asks for it. */
export const Discount = v.strictObject({
  /** In thousandths: 50 is 5 %. */
  rate: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(DISCOUNT_MAX)),
  reason: Reason,
});
export type Discount = v.InferOutput<typeof Discount>;

/** [Q16] What each line gives of a discount, by what the lines cost after all schemes. */
export const discountParts = (values: readonly Money[], discount: Pick<Discount, 'rate'> | null): Money[] =>
  spread(share(sumOf(values), discount?.rate ?? 0, 1000), values);

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
