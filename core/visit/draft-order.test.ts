import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { day, plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { PRODUCT_STATUSES, type ProductId } from '../catalog/product.ts';
import type { OutletHistory } from '../order/history.ts';
import { handledProducts, noHistory } from '../order/history.ts';
import { GROUPS, Suggestion } from '../order/suggestion.ts';
import { aLine } from '../field-day/a-line.ts';
import { aProduct, mustStock, productsOf } from '../field-day/a-product.ts';
import { aCheckedVisit, aFact, aVisit } from '../field-day/a-visit.ts';
import { anId, OUTLET, REP, today, VISIT } from '../field-day/ids.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { draftOrder, tradingDays, type DraftInput } from './draft-order.ts';
import { leftBehind, stockOf } from './left-behind.ts';

const amounts = (of: Record<ProductId, number>) =>
  Object.fromEntries(Object.entries(of).map(([id, n]) => [id, units(n)]));

/** A week ago 24 bottles of tea were counted, and 48 were delivered two days later. */
const lastWeek: OutletHistory = {
  ...noHistory(OUTLET),
  visits: [
    {
      visit: anId(100),
      day: plusDays(today, -7),
      rep: REP,
      outcome: 'ordered',
      stock: amounts({ TEA: 24 }),
      removed: {},
      seen: {},
      competitors: [],
      ordered: amounts({ TEA: 48 }),
      total: null,
      next: null,
    },
  ],
  deliveries: [{ order: anId(101), day: plusDays(today, -5), lines: amounts({ TEA: 48 }) }],
};

const draft = (more: Partial<DraftInput> = {}) =>
  draftOrder({
    outlet: anOutlet(),
    visit: aCheckedVisit(aLine(20)),
    history: lastWeek,
    products: productsOf(aProduct()),
    mustStock: undefined,
    organisation: { suggestionFactor: 1.5, closedDays: [] },
    distributor: null,
    today,
    nextVisit: plusDays(today, 7),
    ...more,
  });

test('[O3] the example of the route book, from a visit to its draft: 24, 48, 20 → 52 sold, 58 needed, 60 proposed', () => {
  const [line, ...rest] = draft();
  expect(rest).toEqual([]);
  expect(line).toMatchObject({
    product: 'TEA',
    group: 'low',
    proposed: 60,
    isEstimate: false,
    arithmetic: { sold: 52, daysBetween: 7, daysToNext: 7 },
  });
  expect(line!.arithmetic.raw).toBeCloseTo(58, 9);
});

test('[O2] with two cases on the way it is 34, so 36', () => {
  const history = {
    ...lastWeek,
    onTheWay: [{ order: anId(102), day: today, total: units(0) as never, lines: amounts({ TEA: 24 }) }],
  };
  expect(draft({ history })[0]).toMatchObject({ proposed: 36, arithmetic: { onTheWay: 24 } });
});

test('[V25] the locations of a product are one stock', () => {
  const visit = aCheckedVisit(
    aLine(14),
    aLine(6, { location: 'cooler' }),
    aLine(null, { location: 'checkout', state: 'out' }),
  );
  expect(stockOf(visit)).toEqual({ TEA: 20 });
  expect(draft({ visit })[0]).toMatchObject({ proposed: 60 });
});

test('[V25] [O4] a blank at one location leaves the product uncounted: please count, and no quantity', () => {
  const visit = aCheckedVisit(aLine(14), aLine(null, { location: 'cooler', state: 'low' }));
  expect(stockOf(visit)).toEqual({});
  expect(draft({ visit })[0]).toMatchObject({ group: 'recount', proposed: null, arithmetic: { counted: null } });
});

test('[V26] seen to be there and not counted says nothing; neither does what was not looked at', () => {
  expect(draft({ visit: aCheckedVisit(aLine(null)) })).toEqual([]);
  expect(draft({ visit: aVisit() })).toEqual([]);
});

test('[V26] [O12] a must-stock product that nobody saw is an opportunity; a check of the focus alone does not say so', () => {
  const milk = aProduct({ id: 'MILK' });
  const missing = { products: productsOf(aProduct(), milk), mustStock: mustStock('TEA', 'MILK') };
  expect(draft(missing).map((s) => [s.product, s.group, s.proposed])).toEqual([
    ['TEA', 'low', 60],
    ['MILK', 'opportunity', 12],
  ]);
  const focus = aVisit(aFact['shelf-checked']({ scope: 'focus', lines: [aLine(20)] }));
  expect(draft({ ...missing, visit: focus }).map((s) => s.product)).toEqual(['TEA']);
  expect(draft({ ...missing, products: productsOf(aProduct(), { ...milk, status: 'delisted' }) })).toHaveLength(1);
});

test('[O4] a must-stock product that is sold here and has no line is a blank and not a zero', () => {
  const history = { ...lastWeek, visits: [{ ...lastWeek.visits[0]!, stock: amounts({ TEA: 24, MILK: 6 }) }] };
  const [, milk] = draft({
    history,
    products: productsOf(aProduct(), aProduct({ id: 'MILK' })),
    mustStock: mustStock('MILK'),
  });
  expect(milk).toMatchObject({ product: 'MILK', group: 'recount', proposed: null });
});

test('[O27] a must-stock product that was found missing last time, and is missing again, is still an opportunity', () => {
  const history = { ...lastWeek, visits: [{ ...lastWeek.visits[0]!, stock: amounts({ TEA: 24, MILK: 0 }) }] };
  const shop = { history, products: productsOf(aProduct({ id: 'MILK' })), mustStock: mustStock('MILK') };
  expect(draft({ ...shop, visit: aCheckedVisit(aLine(0, { product: 'MILK' })) })).toMatchObject([
    { group: 'opportunity', proposed: 12 },
  ]);
  expect(draft({ ...shop, visit: aCheckedVisit(aLine(20)) })).toMatchObject([{ group: 'opportunity', proposed: 12 }]);
});

test('[O27] a shop handles what it had, was brought or is to get', () => {
  const history = {
    ...lastWeek,
    visits: [{ ...lastWeek.visits[0]!, stock: amounts({ A: 1, B: 0 }) }],
    onTheWay: [{ order: anId(7), day: today, total: fen(0), lines: amounts({ C: 6 }) }],
  };
  expect([...handledProducts(history)].sort()).toEqual(['A', 'C', 'TEA']);
});

test('[O1] six expired packs were not sold, nor are they stock', () => {
  expect(draft({ visit: aCheckedVisit(aLine(14, { expired: units(4), damaged: units(2) })) })[0]).toMatchObject({
    arithmetic: { removed: 6, sold: 52 },
  });
  expect(draft({ visit: aCheckedVisit(aLine(14, { expired: units(6) })) })[0]).toMatchObject({
    arithmetic: { counted: 14, removed: 6, sold: 52 },
  });
});

test('[O1] a delivery of before the last count is in that count', () => {
  const history = {
    ...lastWeek,
    deliveries: [...lastWeek.deliveries, { order: anId(90), day: plusDays(today, -9), lines: amounts({ TEA: 500 }) }],
  };
  expect(draft({ history })[0]).toMatchObject({ proposed: 60 });
});

test('[O1] [O6] what was handed over today before the count counts', () => {
  const history = {
    ...lastWeek,
    deliveries: [{ order: anId(103), day: today, lines: amounts({ TEA: 12 }) }, ...lastWeek.deliveries],
  };
  expect(draft({ history })[0]).toMatchObject({ arithmetic: { delivered: 60, sold: 64 } });
  expect(draft({ history: { ...history, visits: [] } })[0]!.arithmetic.perDay).toBe(60 / 5);
});

test('[O9] closed days are neither behind us nor before us', () => {
  const closedDays = [plusDays(today, -1), plusDays(today, 2), plusDays(today, 3)];
  expect(tradingDays(day('2026-11-18'), today, closedDays)).toBe(6);
  expect(draft({ organisation: { suggestionFactor: 1.5, closedDays } })[0]).toMatchObject({
    arithmetic: {
      daysBetween: 6,
      daysToNext: 5,
      adjustments: [{ code: 'closed-days', from: 7, to: 6 }, { code: 'rounded' }],
    },
  });
});

test('[O2] a longer way and a higher factor ask for more', () => {
  const slow = anOutlet({ distributor: { name: '城北配送', driver: '老赵', leadDays: 2 } });
  expect(draft({ outlet: slow })[0]!.arithmetic.target).toBeCloseTo((52 / 7) * (9 + 3.5), 9);
  expect(draft({ organisation: { suggestionFactor: 2, closedDays: [] } })[0]!.arithmetic.target).toBeCloseTo(104, 9);
});

test('[O50] [O51] what the distributor says of days goes before the shop’s file, and no more is proposed than he has', () => {
  const slow = { leadDays: 2, stock: {}, gone: {} };
  expect(draft({ distributor: slow })[0]!.arithmetic.target).toBeCloseTo((52 / 7) * (9 + 3.5), 9);
  expect(draft({ distributor: { leadDays: null, gone: {}, stock: amounts({ TEA: 30 }) } })[0]).toMatchObject({
    proposed: 24,
    arithmetic: { adjustments: [{ code: 'rounded' }, { code: 'limited-supply', from: 60, to: 24 }] },
  });
  expect(draft({ distributor: { leadDays: null, gone: {}, stock: amounts({ MILK: 0 }) } })[0]!.proposed).toBe(60);
});

test('[O6] a shop without a count has its deliveries', () => {
  const history = {
    ...noHistory(OUTLET),
    deliveries: [{ order: anId(90), day: plusDays(today, -14), lines: amounts({ TEA: 56 }) }],
  };
  expect(draft({ history, visit: aCheckedVisit(aLine(8)) })[0]).toMatchObject({
    isEstimate: true,
    proposed: 36,
    arithmetic: { perDay: 4, basis: 'deliveries' },
  });
});

test('[O13] a new product that was delivered once is filled up to its starter, and replenished after its second count', () => {
  const products = productsOf(aProduct({ status: 'new' }));
  const history = {
    ...noHistory(OUTLET),
    deliveries: [{ order: anId(90), day: plusDays(today, -7), lines: amounts({ TEA: 12 }) }],
  };
  const first = draft({ products, history, mustStock: mustStock('TEA'), visit: aCheckedVisit(aLine(2)) });
  expect(first).toMatchObject([{ group: 'opportunity', proposed: 12, arithmetic: { basis: 'starter', perDay: null } }]);
  expect(draft({ products, history, mustStock: mustStock('TEA'), visit: aCheckedVisit(aLine(9)) })).toEqual([]);
  expect(draft({ products })[0]).toMatchObject({ proposed: 60, arithmetic: { basis: 'counts' } });
});

test('[O9] trading days are those after the first day that are not closed, counted one by one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3, max: 40 }),
      fc.array(fc.integer({ min: -5, max: 45 }).map((n) => plusDays(today, n))),
      (length, closed) => {
        let again = 0;
        for (let n = 1; n <= length; n++) if (!closed.includes(plusDays(today, n))) again++;
        expect(tradingDays(today, plusDays(today, length), closed)).toBe(again);
      },
    ),
  );
});

test('[O11] after three usual weeks a wedding counts as three of them', () => {
  const week = (n: number, stock: number) => ({
    ...lastWeek.visits[0]!,
    visit: anId(100 + n),
    day: plusDays(today, -7 * n),
    stock: amounts({ TEA: stock }),
  });
  const history = { ...lastWeek, visits: [week(1, 400), week(2, 407), week(3, 414), week(4, 421)], deliveries: [] };
  expect(draft({ history, visit: aCheckedVisit(aLine(20)) })[0]!.arithmetic.perDay).toBe(3);
});

test('[O11] the usual is the median: 2 of 1, 2 and 9 a day, and 3 of 1, 2, 4 and 9', () => {
  const week = (n: number, stock: number) => ({
    ...lastWeek.visits[0]!,
    visit: anId(100 + n),
    day: plusDays(today, -7 * n),
    stock: amounts({ TEA: stock }),
  });
  const perDay = (...stocks: number[]) =>
    draft({
      history: { ...lastWeek, visits: stocks.map((stock, i) => week(i + 1, stock)), deliveries: [] },
      visit: aCheckedVisit(aLine(20)),
    })[0]!.arithmetic.perDay;
  expect(perDay(400, 463, 477, 484)).toBe(6);
  expect(perDay(400, 463, 477, 484, 512)).toBe(9);
  expect(perDay(400, 463, 470, 400)).toBeCloseTo(380 / 7, 9); // more than there could be: an interval that cannot be is none
  expect(perDay(400, 463, 477)).toBeCloseTo(380 / 7, 9); // two intervals say nothing yet
});

test('[O11] what came on the day of a count was in that count', () => {
  const week = (n: number, stock: number) => ({
    ...lastWeek.visits[0]!,
    visit: anId(100 + n),
    day: plusDays(today, -7 * n),
    stock: amounts({ TEA: stock }),
  });
  const deliveries = [{ order: anId(90), day: plusDays(today, -21), lines: amounts({ TEA: 700 }) }];
  const history = { ...lastWeek, visits: [week(1, 400), week(2, 407), week(3, 414), week(4, 421)], deliveries };
  expect(draft({ history, visit: aCheckedVisit(aLine(20)) })[0]!.arithmetic.perDay).toBe(3);
});

test('[O6] a second visit of the same day has a count before it and no day between: it is an estimate', () => {
  const history = {
    ...lastWeek,
    visits: [{ ...lastWeek.visits[0]!, visit: anId(99), day: today, stock: amounts({ TEA: 30 }) }, ...lastWeek.visits],
  };
  expect(draft({ history })[0]).toMatchObject({
    isEstimate: true,
    arithmetic: { previous: 30, daysBetween: null, basis: 'deliveries' },
  });
  // And this visit itself, once it has come back with the book, is not its own past.
  const own = {
    ...lastWeek,
    visits: [{ ...lastWeek.visits[0]!, visit: VISIT, day: today, stock: amounts({ TEA: 20 }) }, ...lastWeek.visits],
  };
  expect(draft({ history: own })[0]).toMatchObject({ proposed: 60, arithmetic: { previous: 24 } });
});

test('[V27] empty first, then low, then opportunities, then what must be counted again, and last what is blocked', () => {
  const ids = ['OUT', 'LOW', 'NEW', 'AGAIN', 'GONE'];
  const products = productsOf(
    ...ids
      .map((id) => aProduct({ id, status: id === 'GONE' ? 'recalled' : id === 'NEW' ? 'new' : 'active' }))
      .reverse(),
  );
  const stock = amounts({ OUT: 30, LOW: 30, AGAIN: 5, GONE: 30 });
  const history = { ...lastWeek, visits: [{ ...lastWeek.visits[0]!, stock }], deliveries: [] };
  const visit = aCheckedVisit(
    aLine(0, { product: 'OUT' }),
    aLine(6, { product: 'LOW' }),
    aLine(9, { product: 'AGAIN' }),
    aLine(3, { product: 'GONE' }),
  );
  expect(draft({ products, history, visit, mustStock: mustStock('NEW') }).map((s) => s.group)).toEqual([
    'out',
    'low',
    'opportunity',
    'recount',
    'blocked',
  ]);
});

test('[V25] a visit leaves its stock, what it took off and what it ordered to the next one', () => {
  const visit = aVisit(
    aFact['shelf-checked']({
      lines: [aLine(14, { expired: units(2), damaged: units(1) }), aLine(null, { product: 'MILK' })],
    }),
    aFact['order-agreed'](),
  );
  expect(leftBehind(visit, REP)).toMatchObject({
    stock: { TEA: 14 },
    removed: { TEA: 3 },
    ordered: { TEA: 12 },
    total: 4800,
    day: today,
  });
  expect(leftBehind(aCheckedVisit(aLine(14)), REP)).toMatchObject({ removed: {}, ordered: {}, total: null });
  expect(Object.keys(leftBehind(aCheckedVisit(aLine(14)), REP)!.removed)).toEqual([]);
  expect(leftBehind(aVisit(), REP)).toBe(null);
});

test('[V26] [V27] [O16] [O23] whatever a shop looks like: each product once, in order of groups, in whole cases, with the sum that the wire takes', () => {
  const ids = ['A', 'B', 'C', 'D'];
  const stock = fc.dictionary(fc.constantFrom(...ids), fc.nat(80)).map(amounts);
  const at = fc.integer({ min: -60, max: 0 }).map((n) => plusDays(today, n));
  const shops = fc.record({
    lines: fc.uniqueArray(
      fc.record({
        product: fc.constantFrom(...ids),
        location: fc.constantFrom('main-shelf' as const, 'cooler' as const),
        count: fc.option(fc.nat(50)),
        expired: fc.nat(3),
      }),
      { selector: (l) => `${l.product} ${l.location}` },
    ),
    visits: fc.array(fc.record({ day: at, stock }), { maxLength: 6 }),
    deliveries: fc.array(fc.record({ day: at, lines: stock }), { maxLength: 6 }),
    onTheWay: fc.array(stock, { maxLength: 2 }),
    next: fc.integer({ min: 1, max: 30 }),
    lead: fc.nat(5),
    statuses: fc.array(fc.constantFrom(...PRODUCT_STATUSES), { minLength: 4, maxLength: 4 }),
    life: fc.option(fc.integer({ min: 1, max: 700 })),
    pack: fc.constantFrom(1, 6, 12, 24),
    must: fc.subarray(ids),
  });
  fc.assert(
    fc.property(shops, (shop) => {
      const past = shop.visits
        .sort((a, b) => (a.day < b.day ? 1 : -1))
        .map((visit, i) => ({ ...lastWeek.visits[0]!, ...visit, visit: anId(200 + i) }));
      const got = draft({
        visit: aCheckedVisit(
          ...shop.lines.map((l) =>
            aLine(l.count, { product: l.product, location: l.location, expired: units(l.expired) }),
          ),
        ),
        history: {
          ...noHistory(OUTLET),
          visits: past,
          deliveries: shop.deliveries.map((d, i) => ({ ...d, order: anId(300 + i) })),
          onTheWay: shop.onTheWay.map((lines, i) => ({ order: anId(400 + i), day: today, total: fen(0), lines })),
        },
        products: productsOf(
          ...ids.map((id, i) =>
            aProduct({
              id,
              status: shop.statuses[i]!,
              shelfLifeDays: shop.life,
              packs: [
                { name: '瓶', factor: 1 },
                { name: '箱', factor: shop.pack },
              ],
            }),
          ),
        ),
        mustStock: mustStock(...shop.must),
        nextVisit: plusDays(today, shop.next),
        outlet: anOutlet({ distributor: { name: '', driver: '', leadDays: shop.lead } }),
      });
      expect(new Set(got.map((s) => s.product)).size).toBe(got.length);
      expect(got.map((s) => GROUPS.indexOf(s.group))).toEqual(
        got.map((s) => GROUPS.indexOf(s.group)).sort((a, b) => a - b),
      );
      for (const s of got) {
        expect(v.is(Suggestion, s)).toBe(true);
        expect((s.proposed ?? 0) % shop.pack).toBe(0);
        expect(s.proposed === null).toBe(s.group === 'recount');
      }
    }),
    { numRuns: 500 },
  );
});
