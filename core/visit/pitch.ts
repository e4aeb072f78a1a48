import type { Day } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import { units, type Quantity } from '../base/quantity.ts';
import { caseOf, type Product } from '../catalog/product.ts';
import { caseProfit, type CaseProfit } from '../catalog/profit.ts';
import type { OutletHistory } from '../order/history.ts';
import type { PaymentTerms } from '../outlet/outlet.ts';
import { priceOrder, type Tariff } from '../price/price-order.ts';
import { netCostOf, netValue } from '../price/priced.ts';
import { stockOf } from './left-behind.ts';
import type { Visit } from './visit.ts';

/** What a pitch can show of one product in this shop; null where nothing is known of it, and then it is not said. */
export interface PitchFacts {
  /** Counted so often, empty so often, today among them. */
  readonly situation: { readonly empty: number; readonly of: number } | null;
  readonly how: { readonly quantity: Quantity; readonly value: Money; readonly on: Day } | null;
  /** At the price that stands on this shop's shelf, else the one that is suggested. */
  readonly benefit: (CaseProfit & { readonly at: Money; readonly isAskedHere: boolean }) | null;
}

export interface PitchInput {
  readonly visit: Visit;
  readonly history: Pick<OutletHistory, 'visits'>;
  readonly product: Product;
  readonly tariff: Tariff;
  readonly payment: PaymentTerms;
  /** What is proposed, agreed, or asked for by a scheme; null: a case. */
  readonly quantity: Quantity | null;
  readonly deliveryDay: Day;
}

/** [V40] The facts behind the five parts of a pitch. */
export function pitchFacts(of: PitchInput): PitchFacts {
  const { visit, history, product, tariff, payment, quantity, deliveryDay } = of;
  const counts = [
    stockOf(visit)[product.id],
    ...history.visits.filter((v) => v.visit !== visit.id).map((v) => v.stock[product.id]),
  ].filter((n) => n !== undefined);
  const wanted = quantity ?? units(caseOf(product).factor);
  const tag = visit.shelf?.lines.find((line) => line.product === product.id && line.price !== null)?.price ?? null;
  const asked = tag ?? tariff.prices.get(product.id)?.price.retail ?? null;
  // A case is cheaper only for whoever takes as much as a scheme asks for.
  const line = priceOrder({ items: [{ product: product.id, quantity: wanted }], payment }, tariff).lines[0];
  const cost = line ? netCostOf(line, caseOf(product).factor) : null;
  return {
    situation: counts.length === 0 ? null : { empty: counts.filter((n) => n === 0).length, of: counts.length },
    how: line ? { quantity: wanted, value: netValue(line), on: deliveryDay } : null,
    benefit:
      cost !== null && asked !== null
        ? { ...caseProfit(product, cost, asked), at: asked, isAskedHere: tag !== null }
        : null,
  };
}
