import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { fen, NOTHING, share, sumOf, type Money } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { valueAt, type PriceList } from '../catalog/price.ts';
import type { Mechanic, Scheme } from '../catalog/scheme.ts';
import { aPriceList } from '../field-day/a-product.ts';
import { aScheme, BUY_TEN } from '../field-day/a-scheme.ts';
import { aTariff } from '../field-day/a-tariff.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { today } from '../field-day/ids.ts';
import { listsAt, pricesAt } from './listed.ts';
import { priceOrder, type PricedOrder } from './price-order.ts';
import { freeUnits, listValue, netCostOf, netValue } from './priced.ts';
import { spread } from './spread.ts';
import { tariffAt } from './tariff.ts';
import { taxIn } from './tax.ts';

/** ¥48.00 a case of twelve for tea, milk and salt alike. */
const LIST = aPriceList('TEA', 'MILK', 'SALT');
const of = (
  basket: Record<string, number>,
  schemes: readonly Scheme[] = [],
  more: { payment?: 'cash' | 'credit'; had?: Record<string, number> } = {},
): PricedOrder =>
  priceOrder(
    {
      items: Object.entries(basket).map(([product, quantity]) => ({ product, quantity: units(quantity) })),
      payment: more.payment ?? 'credit',
    },
    {
      ...aTariff(LIST, schemes),
      left: new Map(Object.entries(more.had ?? {}).map(([code, had]) => [code, { had, budget: null }])),
    },
  );
const lineOf = ({ lines }: PricedOrder, product: string) => lines.find((line) => line.product === product)!;
const tiers: Mechanic = {
  kind: 'tiers',
  products: ['TEA', 'MILK'],
  by: 'units',
  steps: [
    { from: 60, off: 30 },
    { from: 120, off: 50 },
  ],
};
const bundle: Mechanic = {
  kind: 'bundle',
  parts: [
    { product: 'TEA', quantity: units(12) },
    { product: 'MILK', quantity: units(24) },
  ],
  price: fen(13_000),
};

test('[Q1] the shop’s own list goes before that of its channel, the later of two before the earlier; else there is no price', () => {
  const own: PriceList = {
    ...aPriceList('TEA'),
    code: 'OWN',
    prices: { TEA: { fen: fen(4500), per: 12, retail: null } },
  };
  const old: PriceList = { ...aPriceList('TEA', 'MILK'), code: 'OLD', channels: ['grocery'] };
  const late: PriceList = {
    ...old,
    code: 'LATE',
    from: today,
    prices: { MILK: { fen: fen(5000), per: 12, retail: null } },
  };
  const other: PriceList = { ...aPriceList('SALT'), code: 'SCHOOL', channels: ['school'] };
  const outlet = anOutlet({ priceList: 'OWN' });
  const prices = pricesAt([other, old, late, own], outlet, today);
  expect([...prices].map(([product, { price, list }]) => [product, price.fen, list.code])).toEqual([
    ['TEA', 4500, 'OWN'],
    ['MILK', 5000, 'LATE'],
  ]);
  const ended = { ...own, to: plusDays(today, -1) };
  expect(listsAt([old, late, ended], outlet, today).map((list) => list.code)).toEqual(['LATE', 'OLD']);
  expect(of({ SUGAR: 12 }).lines).toEqual([]);
});

test('[Q2] a scheme of another day, another channel, an unmet condition or a spent budget does not count', () => {
  const holds = (more: Partial<Scheme>): number => freeUnits(lineOf(of({ TEA: 120 }, [aScheme(BUY_TEN, more)]), 'TEA'));
  expect(holds({})).toBe(12);
  expect(holds({ from: plusDays(today, 1) })).toBe(0);
  expect(holds({ channels: ['school'] })).toBe(0);
  expect(holds({ conditions: [{ kind: 'joined' }] })).toBe(0);
  expect(holds({ isSpent: true })).toBe(0);
});

test('[Q3] ten cases bring one, nineteen still one, twenty bring two, nine none', () => {
  const free = [108, 119, 120, 228, 239, 240].map((n) => freeUnits(lineOf(of({ TEA: n }, [aScheme()]), 'TEA')));
  expect(free).toEqual([0, 0, 12, 12, 12, 24]);
});

test('[Q3] ten cases of tea and milk together bring six salt', () => {
  const mixed = aScheme({ ...BUY_TEN, products: ['TEA', 'MILK'], gift: 'SALT', free: units(6) });
  const order = of({ TEA: 72, MILK: 60 }, [mixed]);
  expect(order.lines.map((line) => [line.product, line.quantity, freeUnits(line)])).toEqual([
    ['TEA', 72, 0],
    ['MILK', 60, 0],
    ['SALT', 0, 6],
  ]);
  expect(order.total).toBe(52_800);
});

test('[Q4] eleven cases of tea and milk reach the second step: 5 % off ¥528.00 is ¥26.40', () => {
  expect(of({ TEA: 72, MILK: 60 }, [aScheme(tiers)]).total).toBe(52_800 - 2640);
  expect(of({ TEA: 60 }, [aScheme(tiers)]).total).toBe(24_000 - 720);
  expect(of({ TEA: 59 }, [aScheme(tiers)]).total).toBe(23_600);
  const byValue: Mechanic = { kind: 'tiers', products: ['TEA'], by: 'value', steps: [{ from: 20_000, off: 100 }] };
  expect(of({ TEA: 48 }, [aScheme(byValue)]).total).toBe(19_200);
  expect(of({ TEA: 60 }, [aScheme(byValue)]).total).toBe(21_600);
});

test('[Q5] two whole bundles of one case of tea and two of milk at ¥130.00 instead of ¥144.00', () => {
  expect(of({ TEA: 30, MILK: 59 }, [aScheme(bundle)]).total).toBe(12_000 + 23_600 - 2 * 1400);
  expect(of({ TEA: 30, MILK: 23 }, [aScheme(bundle)]).total).toBe(12_000 + 9200);
  expect(of({ TEA: 30, MILK: 59 }, [aScheme({ ...bundle, price: fen(15_000) })]).total).toBe(35_600);
});

test('[Q6] 2 % for cash is taken off what is left after the others, and not off credit', () => {
  const cash = aScheme({ kind: 'cash', off: 20 }, { code: 'S2' });
  expect(of({ TEA: 72, MILK: 60 }, [cash, aScheme(tiers)], { payment: 'cash' }).total).toBe(50_160 - 1003);
  expect(of({ TEA: 72 }, [cash]).total).toBe(28_800);
});

test('[Q7] a display fee changes nothing in an order', () => {
  const fee = aScheme({ kind: 'display', fee: fen(10_000) });
  expect(of({ TEA: 120 }, [fee])).toEqual(of({ TEA: 120 }));
});

test('[Q8] of two that stand alone the shop gets the better; what one has touched the other does not take', () => {
  const alone = { isAlone: true };
  const order = of({ TEA: 120, MILK: 24 }, [
    aScheme(tiers, { ...alone, code: 'A' }),
    aScheme(BUY_TEN, { ...alone, code: 'B' }),
  ]);
  // 12 free bottles are worth ¥48.00, 5 % of ¥576.00 is ¥28.80.
  expect(order.given.map((one) => one.scheme.code)).toEqual(['B']);
  expect(order.missed).toMatchObject([{ scheme: { code: 'A' }, why: 'alone' }]);
  expect(order.total).toBe(57_600);
  const both = of({ TEA: 120, MILK: 24 }, [aScheme(tiers, { code: 'A' }), aScheme(BUY_TEN, { code: 'B' })]);
  expect(both.given.map((one) => one.scheme.code)).toEqual(['B', 'A']);
});

test('[Q8] goods that stand alone are not in what cash takes its share of', () => {
  const cash = aScheme({ kind: 'cash', off: 20 }, { code: 'S2' });
  const order = of({ TEA: 120, SALT: 12 }, [aScheme(BUY_TEN, { isAlone: true }), cash], { payment: 'cash' });
  expect(order.total).toBe(48_000 + 4800 - 96);
});

test('[Q9] no more rounds than the order, the shop and the budget allow; it is said which of them it was', () => {
  const free = (more: Partial<Scheme>, had = 0): [number, unknown] => {
    const order = of({ TEA: 480 }, [aScheme(BUY_TEN, more)], { had: { S1: had } });
    return [freeUnits(lineOf(order, 'TEA')) / 12, order.missed[0]?.why];
  };
  expect(free({})).toEqual([4, undefined]);
  expect(free({ perOrder: 3 })).toEqual([3, 'order']);
  expect(free({ perOutlet: 5 }, 3)).toEqual([2, 'outlet']);
  expect(free({ perOutlet: 3 }, 7)).toEqual([0, 'outlet']);
  const short = priceOrder(
    { items: [{ product: 'TEA', quantity: units(480) }], payment: 'credit' },
    { ...aTariff(LIST, [aScheme()]), left: new Map([['S1', { had: 0, budget: fen(9700) }]]) },
  );
  expect(short.given[0]).toMatchObject({ rounds: 2, bound: 'budget' });
});

test('[Q10] ¥1.00 over three equal lines is 34, 33 and 33 fen', () => {
  expect(spread(fen(100), [fen(300), fen(300), fen(300)])).toEqual([34, 33, 33]);
  expect(spread(fen(100), [fen(1), fen(2), NOTHING])).toEqual([33, 67, 0]);
  expect(spread(fen(100), [NOTHING, NOTHING])).toEqual([0, 0]);
});

test('[Q10] parts give the whole, each within a fen of its share and never more than its weight', () => {
  const weights = fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const whole = sumOf(of.map(fen));
      const amount = fen(Math.floor(whole * part));
      const parts = spread(amount, of.map(fen));
      expect(sumOf(parts)).toBe(whole === 0 ? 0 : amount);
      for (const [i, one] of parts.entries()) {
        expect(one).toBeLessThanOrEqual(of[i]!);
        if (whole > 0) expect(Math.abs(one - (amount * of[i]!) / whole)).toBeLessThan(1.001);
      }
    }),
  );
});

test('[Q11] two schemes of 60 % leave nothing to pay, and nothing below', () => {
  const most = (code: string): Scheme =>
    aScheme({ kind: 'tiers', products: ['TEA'], by: 'units', steps: [{ from: 1, off: 600 }] }, { code });
  const order = of({ TEA: 12, MILK: 12 }, [most('A'), most('B')]);
  expect(netValue(lineOf(order, 'TEA'))).toBe(0);
  expect(order.total).toBe(4800);
  expect(order.given.map((one) => one.off)).toEqual([2880, 1920]);
});

test('[Q12] ¥113.00 contain ¥13.00 of 13 %, and of nothing none', () => {
  expect([taxIn(fen(11_300), 130), taxIn(fen(10_900), 90), taxIn(fen(100), 0)]).toEqual([1300, 900, 0]);
});

test('[Q13] with ten cases that bring one a case really costs 480 ÷ 11 = ¥43.64', () => {
  expect(netCostOf(lineOf(of({ TEA: 120 }, [aScheme()]), 'TEA'), 12)).toBe(4364);
  expect(netCostOf({ price: LIST.prices['TEA']!, quantity: units(0), schemes: [] }, 12)).toBe(null);
});

test('[Q14] each price and each scheme stands in the order with its version', () => {
  const order = of({ TEA: 120 }, [aScheme(BUY_TEN, { version: 3 })]);
  expect(lineOf(order, 'TEA')).toMatchObject({
    list: { code: 'STD', version: 1 },
    schemes: [{ code: 'S1', version: 3, free: 12, off: 0 }],
  });
});

const PRODUCTS = ['P0', 'P1', 'P2', 'P3', 'P4'];
const someProducts = fc.uniqueArray(fc.constantFrom(...PRODUCTS), { minLength: 1, maxLength: 4 });
const mechanics: fc.Arbitrary<Mechanic> = fc.oneof(
  fc
    .record({ products: someProducts, buy: fc.integer({ min: 1, max: 60 }), free: fc.integer({ min: 1, max: 12 }) })
    .map(({ products, buy, free }): Mechanic => ({
      kind: 'buy-get',
      products,
      buy: units(buy),
      gift: products[0]!,
      free: units(free),
    })),
  fc
    .record({
      products: someProducts,
      by: fc.constantFrom('units' as const, 'value' as const),
      from: fc.integer({ min: 1, max: 5000 }),
      off: fc.integer({ min: 1, max: 1000 }),
    })
    .map(({ products, by, from, off }): Mechanic => ({ kind: 'tiers', products, by, steps: [{ from, off }] })),
  fc
    .record({ products: someProducts, each: fc.integer({ min: 1, max: 24 }), price: fc.nat(30_000) })
    .map(({ products, each, price }): Mechanic => ({
      kind: 'bundle',
      parts: products.map((product) => ({ product, quantity: units(each) })),
      price: fen(price),
    })),
  fc.integer({ min: 1, max: 300 }).map((off): Mechanic => ({ kind: 'cash', off })),
);
const somePrices = fc.array(fc.record({ price: fc.nat(50_000), per: fc.constantFrom(1, 6, 12, 24) }), {
  minLength: PRODUCTS.length,
  maxLength: PRODUCTS.length,
});
const someSchemes = fc.array(
  fc.record({ mechanic: mechanics, isAlone: fc.boolean(), perOrder: fc.option(fc.integer({ min: 1, max: 3 })) }),
  { maxLength: 4 },
);

test('[Q8] [Q11] [Q14] whatever is ordered under whatever schemes: lines give the total, nothing is below nothing, and the order of the schemes does not matter', () => {
  const baskets = fc.array(fc.nat(200), { minLength: PRODUCTS.length, maxLength: PRODUCTS.length });
  fc.assert(
    fc.property(somePrices, someSchemes, baskets, fc.boolean(), (made, offered, quantities, isCash) => {
      const list: PriceList = {
        ...aPriceList(),
        prices: Object.fromEntries(
          made.map(({ price, per }, i) => [PRODUCTS[i]!, { fen: fen(price), per, retail: null }]),
        ),
      };
      const schemes = offered.map(({ mechanic, ...more }, i) => aScheme(mechanic, { ...more, code: `S${i}` }));
      const items = quantities.map((n, i) => ({ product: PRODUCTS[i]!, quantity: units(n) }));
      const basket = { items, payment: isCash ? ('cash' as const) : ('credit' as const) };
      const order = priceOrder(basket, aTariff(list, schemes));
      expect(order.total).toBe(order.lines.reduce((sum, line) => sum + netValue(line), 0));
      expect(order.lines.every((line) => netValue(line) >= 0)).toBe(true);
      expect(order.lines.map(listValue)).toEqual(order.lines.map((line) => valueAt(line.price, line.quantity)));
      const off = sumOf(order.given.map((one) => one.off));
      expect(order.total + off).toBe(order.lines.reduce((sum, line) => sum + listValue(line), 0));
      expect(priceOrder(basket, aTariff(list, [...schemes].reverse())).lines).toEqual(order.lines);
    }),
    { numRuns: 2000 },
  );
});

test('[Q11] a million random orders: lines give the total, and all of them together what a clerk adds up', () => {
  // A small generator of its own: a million orders of fast-check would take minutes.
  let seed = 20_261_125;
  const below = (n: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const schemes = [
    aScheme({ kind: 'tiers', products: ['TEA', 'MILK'], by: 'units', steps: [{ from: 30, off: 33 }] }, { code: 'A' }),
    aScheme({ kind: 'cash', off: 7 }, { code: 'B' }),
  ];
  const tariff = tariffAt({
    lists: [
      {
        ...LIST,
        prices: { TEA: { fen: fen(4799), per: 12, retail: null }, MILK: { fen: fen(3333), per: 7, retail: null } },
      },
    ],
    schemes,
    shop: { outlet: anOutlet(), agreements: [], handled: new Set(), hasOrdered: false },
    had: new Map(),
    on: today,
  });
  let wrong = 0;
  for (let n = 0; n < 1_000_000; n++) {
    const [tea, milk] = [below(100), below(100)];
    const items = [
      { product: 'TEA', quantity: units(tea) },
      { product: 'MILK', quantity: units(milk) },
    ];
    const { lines, total } = priceOrder({ items, payment: below(2) === 0 ? 'cash' : 'credit' }, tariff);
    let sum = 0;
    let list = 0;
    let off = 0;
    for (const line of lines) {
      sum += netValue(line);
      list += listValue(line);
      for (const one of line.schemes) off += one.off;
    }
    const again: Money = fen(share(fen(4799), tea, 12) + share(fen(3333), milk, 7));
    if (sum !== total || list !== again || list - off !== total) wrong++;
  }
  expect(wrong).toBe(0);
}, 60_000);
