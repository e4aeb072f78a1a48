import { NOTHING, minus, share, type Money } from '../base/money.ts';
import { caseOf, type Product } from './product.ts';

/** What a case brings the shop at the price that it asks itself. No word on how fast it sells. */
export interface CaseProfit {
  /** What a case costs, free goods of the scheme spread over all. */
  readonly cost: Money;
  readonly profit: Money;
  /** (retail − cost) ÷ retail, 0 to 1; null where the shop asks nothing. */
  readonly margin: number | null;
}

/** [G7] Money of one case: retail × units − net cost. `cost`: what a case really costs; `asked`: what the shop asks for one unit. */
export function caseProfit(product: Pick<Product, 'packs'>, cost: Money, asked: Money): CaseProfit {
  const revenue = share(asked, caseOf(product).factor, 1);
  const profit = minus(revenue, cost);
  return { cost, profit, margin: revenue === NOTHING ? null : profit / revenue };
}
