import { daysBetween, type Day } from '../base/day.ts';
import type { ProductId } from '../catalog/product.ts';
import type { OutletHistory } from '../order/history.ts';

/** A check counts as the latest for so many days. Source: our default. */
export const CHECK_DAYS = 45;

/** An active outlet: what it should carry, and its visits, newest first. */
export interface Carrier {
  readonly mustStock: readonly ProductId[];
  readonly visits: readonly Pick<OutletHistory['visits'][number], 'day' | 'stock'>[];
}

/** Outlets in which something was there, of those in which it was counted. */
export interface Presence {
  readonly present: number;
  readonly checked: number;
  /** Null where nothing was counted. */
  readonly ratio: number | null;
}

export interface Distribution {
  /** Of each product of a must-stock list, least spread first. */
  readonly products: readonly (Presence & { readonly product: ProductId })[];
  /** All outlet × product pairs together. */
  readonly together: Presence;
  /** Products there ÷ outlets checked (户均SKU); null where none was. */
  readonly productsPerOutlet: number | null;
  readonly outletsChecked: number;
}

const presence = (present: number, checked: number): Presence => ({
  present,
  checked,
  ratio: checked === 0 ? null : present / checked,
});

/** [K20] [K21] */
export function distributionOf(outlets: Iterable<Carrier>, on: Day): Distribution {
  const counts = new Map<ProductId, { present: number; checked: number }>();
  let [there, outletsChecked] = [0, 0];
  for (const { mustStock, visits } of outlets) {
    const check = visits.find(({ stock }) => Object.keys(stock).length > 0);
    if (!check || daysBetween(check.day, on) > CHECK_DAYS) continue;
    outletsChecked += 1;
    there += Object.values(check.stock).filter((quantity) => quantity > 0).length;
    for (const product of mustStock) {
      const quantity = check.stock[product];
      if (quantity === undefined) continue;
      const count = counts.get(product) ?? { present: 0, checked: 0 };
      counts.set(product, { present: count.present + (quantity > 0 ? 1 : 0), checked: count.checked + 1 });
    }
  }
  const products = Array.from(counts, ([product, { present, checked }]) => ({
    product,
    ...presence(present, checked),
  }));
  const sum = (of: (one: Presence) => number): number => products.reduce((total, one) => total + of(one), 0);
  return {
    products: products.sort((a, b) => a.ratio! - b.ratio! || (a.product < b.product ? -1 : 1)),
    together: presence(
      sum((one) => one.present),
      sum((one) => one.checked),
    ),
    productsPerOutlet: outletsChecked === 0 ? null : there / outletsChecked,
    outletsChecked,
  };
}
