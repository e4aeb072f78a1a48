import type { PriceList } from '../catalog/price.ts';
import type { Scheme } from '../catalog/scheme.ts';
import type { Tariff } from '../price/price-order.ts';
import { tariffAt } from '../price/tariff.ts';
import { anOutlet } from './an-outlet.ts';
import { today } from './ids.ts';

/** What holds today in a grocery that buys from this list. */
export const aTariff = (list: PriceList, schemes: readonly Scheme[] = []): Tariff =>
  tariffAt({
    lists: [list],
    schemes,
    shop: { outlet: anOutlet({ priceList: list.code }), agreements: [], handled: new Set(), hasOrdered: false },
    had: new Map(),
    on: today,
  });
