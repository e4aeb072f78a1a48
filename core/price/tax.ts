import { share, type Money } from '../base/money.ts';

/** [Q12] The tax that is contained in an amount; `rate` in thousandths. */
export const taxIn = (amount: Money, rate: number): Money => share(amount, rate, 1000 + rate);
