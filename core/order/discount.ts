import * as v from 'valibot';
import { share, sumOf, type Money } from '../base/money.ts';
import { Reason } from '../base/text.ts';
import { spread } from '../price/spread.ts';

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
