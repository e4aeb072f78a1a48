import type { Day } from '../base/day.ts';
import { eligibilities, type Shop } from '../catalog/eligibility.ts';
import type { PriceList } from '../catalog/price.ts';
import type { Scheme } from '../catalog/scheme.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { pricesAt } from './listed.ts';
import type { Left } from './offer.ts';
import type { Tariff } from './price-order.ts';

export interface TariffInput {
  readonly lists: Iterable<PriceList>;
  readonly schemes: readonly Scheme[];
  readonly shop: Shop & { readonly outlet: Pick<Outlet, 'priceList'> };
  /** Rounds of a scheme that the shop has had in other orders. */
  readonly had: ReadonlyMap<Scheme['code'], number>;
  readonly on: Day;
}

/** [Q1] [Q2] What holds at a shop on a day. */
export const tariffAt = ({ lists, schemes, shop, had, on }: TariffInput): Tariff => ({
  prices: pricesAt(lists, shop.outlet, on),
  schemes: eligibilities(schemes, shop, on)
    .filter((one) => one.missing.length === 0)
    .map((one) => one.scheme),
  left: new Map([...had].map(([code, rounds]): [string, Left] => [code, { had: rounds, budget: null }])),
});
