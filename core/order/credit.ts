import { minus, type Money } from '../base/money.ts';
import type { Credit } from '../outlet/outlet.ts';

/** What the outlet may still owe: limit − receivable − open orders; may be negative. */
export const availableCredit = (credit: Credit, openOrders: Money): Money =>
  minus(minus(credit.limit, credit.receivable), openOrders);

/** Must the order wait for the office? When debt is overdue, or it is on credit and more than may still be owed. */
export const mustHold = (credit: Credit, openOrders: Money, order: Money): boolean =>
  credit.overdue > 0 ||
  ((credit.terms === 'credit' || credit.terms === 'opening-credit') && order > availableCredit(credit, openOrders));
