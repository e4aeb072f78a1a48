import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import type { Mechanic, Scheme } from '../catalog/scheme.ts';
import { aPriceList } from '../field-day/a-product.ts';
import { aScheme, BUY_TEN } from '../field-day/a-scheme.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { today } from '../field-day/ids.ts';
import { NOTHING_HAD, type Left } from './offer.ts';
import { isPaidAtOnce, priceOrder, type Tariff } from './price-order.ts';
import { tariffAt } from './tariff.ts';
import { WHY_NOT, whyNot } from './why-not.ts';

const shop = { outlet: anOutlet(), agreements: [], handled: new Set<string>(), hasOrdered: true };

/** Ten cases of tea on account, with these schemes; answers why the first of them gives nothing. */
function why(schemes: readonly Scheme[], left: Partial<Left> = {}) {
  const tariff: Tariff = {
    ...tariffAt({ lists: [aPriceList('TEA', 'MILK')], schemes, shop, had: new Map(), on: today }),
    left: new Map([['S1', { ...NOTHING_HAD, ...left }]]),
  };
  const priced = priceOrder({ items: [{ product: 'TEA', quantity: units(120) }], payment: 'credit' }, tariff);
  return whyNot(schemes[0]!, { shop, on: today, prices: tariff.prices, isPaidAtOnce: isPaidAtOnce('credit'), priced });
}
const one = (more: Partial<Scheme>, mechanic: Mechanic = BUY_TEN) => why([aScheme(mechanic, more)])?.why ?? null;

test('[Q15] each reason by itself, and none where the scheme gives something', () => {
  const better = aScheme({ ...BUY_TEN, free: units(24) }, { code: 'S2' });
  const told = {
    'not-running': one({ from: plusDays(today, 1) }),
    'other-channel': one({ channels: ['school'] }),
    condition: one({ conditions: [{ kind: 'first-order' }] }),
    spent: one({ isSpent: true }),
    outlet: why([aScheme(BUY_TEN, { perOutlet: 1 })], { had: 1 })?.why,
    budget: why([aScheme()], { budget: fen(4799) })?.why,
    alone: why([aScheme(BUY_TEN, { isAlone: true }), better])?.why,
    'paid-afterwards': one({}, { kind: 'display', fee: fen(5000) }),
    'on-account': one({}, { kind: 'cash', off: 20 }),
    'gift-without-price': one({}, { ...BUY_TEN, gift: 'MUG' }),
    'too-little': one({}, { ...BUY_TEN, buy: units(121) }),
  };
  expect(told).toEqual(Object.fromEntries(WHY_NOT.map((reason) => [reason, reason])));
  expect(one({})).toBe(null);
});
