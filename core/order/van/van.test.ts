import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../base/day.ts';
import { fen } from '../../base/money.ts';
import { units } from '../../base/quantity.ts';
import { refuse } from '../../base/result.ts';
import { anOrder } from '../../field-day/an-order.ts';
import { anId, minutesAfter, noon, OUTLET, REP, today } from '../../field-day/ids.ts';
import type { Credit } from '../../outlet/outlet.ts';
import type { Order } from '../order.ts';
import { doubtsOf, leftIn } from './doubts.ts';
import type { VanCounted, VanFact, VanLoaded } from './facts.ts';
import { countVan, reckon, vanApprovalRefusal } from './reckoning.ts';
import { currentTrip, tripAfter, type VanTrip } from './trip.ts';
import { EMPTY_VAN, giveFromVan, inVan, loadVan, sellFromVan, takeBackIntoVan, vanAfter, type Van } from './van.ts';

const trip = anId(60);
const goods = (product: string, quantity: number) => ({ product, quantity: units(quantity) });
const loadOf = (...lines: [string, number, (number | null)?, string?][]): Omit<VanLoaded, 'kind' | 'at'> => ({
  trip,
  day: today,
  from: '城南配送站',
  lines: lines.map(([product, quantity, depot = quantity, reason = '']) => ({
    ...goods(product, quantity),
    depot: depot === null ? null : units(depot),
    batch: 'L1125',
    produced: today,
    reason,
  })),
});
const loaded = (...lines: [string, number][]): VanLoaded => ({ kind: 'van-loaded', at: noon, ...loadOf(...lines) });
/** Lines of product, paid, free; what they cost together. */
const orderOf = (total: number, ...lines: [string, number, number][]): Order => {
  const [line] = anOrder().lines;
  return anOrder(1, {
    type: 'van',
    total: fen(total),
    lines: lines.map(([product, paid, free]) => ({
      ...line!,
      product,
      agreed: units(paid),
      schemes: free === 0 ? [] : [{ code: 'S1', version: 1, free: units(free), off: fen(0) }],
    })),
  });
};
const CREDIT: Credit = { terms: 'credit', limit: fen(100_000), receivable: fen(0), overdue: fen(0) };
const sell = (van: Van, order: Order, collected = 0, credit: Partial<Credit> = {}, open = 0) => {
  const sale = { trip, order, outlet: OUTLET, collected: fen(collected), openOrders: fen(open) };
  return sellFromVan(van, { ...sale, credit: { ...CREDIT, ...credit } }, noon);
};
const sold = (...of: Parameters<typeof orderOf>): VanFact => {
  const [total, ...lines] = of;
  return {
    kind: 'van-sold',
    at: noon,
    trip,
    order: anId(30),
    outlet: OUTLET,
    lines: lines.map(([product, paid, free]) => ({ product, paid: units(paid), free: units(free) })),
    total: fen(total),
  };
};
const given = (product: string, quantity: number) => ({
  trip,
  outlet: OUTLET,
  lines: [goods(product, quantity)],
  reason: '试饮',
});
const returned = (product: string, quantity: number): VanFact => ({
  kind: 'van-returned',
  at: noon,
  trip,
  outlet: OUTLET,
  lines: [goods(product, quantity)],
  reason: '临期',
});
const count = (...all: [string, number | null, string?][]): Omit<VanCounted, 'kind' | 'at'> => ({
  trip,
  goods: all.map(([product, counted, reason = '']) => ({
    product,
    counted: counted === null ? null : units(counted),
    reason,
  })),
});
const counted = (...all: Parameters<typeof count>): VanCounted => ({ kind: 'van-counted', at: noon, ...count(...all) });
const vanOf = (...facts: VanFact[]): Van => facts.reduce(vanAfter, EMPTY_VAN);

// A day on paper. In: 20 cases of tea (240 bottles) and 10 of milk (120).
// Shop 1: tea 10 cases at 48.00 and 1 free, ¥480.00. Shop 2: tea 5 cases, milk 4 cases at 60.00: ¥480.00.
// Two bottles of tea to taste. Shop 3 gives 6 bottles of milk back.
const DAY = vanOf(
  loaded(['TEA', 240], ['MILK', 120]),
  sold(48_000, ['TEA', 120, 12]),
  sold(48_000, ['TEA', 60, 0], ['MILK', 48, 0]),
  { kind: 'van-given', at: noon, ...given('TEA', 2) },
  returned('MILK', 6),
);

test('[VS1] in the afternoon 46 bottles of tea and 72 of milk can be sold; the six that came back cannot', () => {
  expect(inVan(DAY, 'TEA')).toBe(46);
  expect(inVan(DAY, 'MILK')).toBe(72);
  expect(inVan(DAY, 'SALT')).toBe(0);
});

test('[VS4] the evening: two bottles of tea are missing', () => {
  const said = count(['TEA', 44, '破损 2 瓶'], ['MILK', 78]);
  expect(countVan(DAY, said, noon)).toEqual({ ok: true, value: { kind: 'van-counted', at: noon, ...said } });
  const lines = reckon(vanAfter(DAY, { kind: 'van-counted', at: noon, ...said }));
  expect(
    lines.map((line) => [
      line.product,
      line.loaded,
      line.sold,
      line.given,
      line.returned,
      line.expected,
      line.difference,
    ]),
  ).toEqual([
    ['TEA', 240, 192, 2, 0, 46, -2],
    ['MILK', 120, 48, 0, 6, 78, 0],
  ]);
});

test('[VS2] no more leaves the van than is in it, also in two lines of one order, and nothing after the count', () => {
  expect(sell(DAY, orderOf(16_000, ['TEA', 40, 6])).ok).toBe(true);
  expect(sell(DAY, orderOf(16_000, ['TEA', 40, 7]))).toEqual(refuse('not-in-the-van', { products: ['TEA'] }));
  const twice = orderOf(1, ['MILK', 40, 0], ['MILK', 40, 0]);
  expect(sell(DAY, twice)).toEqual(refuse('not-in-the-van', { products: ['MILK'] }));
  expect(giveFromVan(DAY, given('TEA', 47), noon)).toEqual(refuse('not-in-the-van', { products: ['TEA'] }));
  const closed: Van = { ...DAY, counted: counted() };
  expect(sell(closed, orderOf(400, ['TEA', 1, 0]))).toEqual(refuse('van-counted'));
  expect(giveFromVan(closed, given('TEA', 1), noon)).toEqual(refuse('van-counted'));
  expect(loadVan(closed, loadOf(['TEA', 1]), noon)).toEqual(refuse('van-counted'));
  const back = { trip, outlet: OUTLET, lines: [goods('TEA', 1)], reason: '临期' };
  expect(takeBackIntoVan(closed, back, noon)).toEqual(refuse('van-counted'));
  expect(takeBackIntoVan(DAY, back, noon)).toEqual({ ok: true, value: { kind: 'van-returned', at: noon, ...back } });
});

test('[VS3] the goods of the order leave the van, free ones too and refused lines not; no more is collected than it costs', () => {
  const order = orderOf(4800, ['TEA', 12, 1], ['MILK', 0, 0]);
  expect(sell(DAY, order, 4800)).toEqual({
    ok: true,
    value: {
      kind: 'van-sold',
      at: noon,
      trip,
      order: order.id,
      outlet: OUTLET,
      lines: [{ product: 'TEA', paid: 12, free: 1 }],
      total: 4800,
    },
  });
  expect(sell(DAY, order, 0).ok).toBe(true);
  expect(sell(DAY, order, 4801)).toEqual(refuse('more-paid-than-owed'));
});

test('[VS11] ¥48.00, ¥20.00 of it paid: the rest is owed on account with room for it, and nowhere else', () => {
  const order = orderOf(4800, ['TEA', 12, 0]);
  const rest = refuse('not-on-account', { rest: 2800 });
  expect(sell(DAY, order, 2000).ok).toBe(true);
  expect(sell(DAY, order, 2000, { terms: 'cash' })).toEqual(rest);
  expect(sell(DAY, order, 4800, { terms: 'cash' }).ok).toBe(true);
  expect(sell(DAY, order, 2000, { receivable: fen(97_200) }).ok).toBe(true);
  expect(sell(DAY, order, 2000, { receivable: fen(97_201) })).toEqual(rest);
  expect(sell(DAY, order, 2000, { receivable: fen(97_000) }, 201)).toEqual(rest);
  expect(sell(DAY, order, 2000, { overdue: fen(1) })).toEqual(rest);
  expect(sell(DAY, order, 4800, { overdue: fen(1) }).ok).toBe(true);
});

test('[VS6] a blank, a product left out, one that was never there, and a difference without a reason are refused', () => {
  const counts = (...all: Parameters<typeof count>) => countVan(DAY, count(...all), noon);
  expect(counts(['TEA', 46], ['MILK', 78]).ok).toBe(true);
  expect(counts(['TEA', null], ['MILK', 78])).toEqual(refuse('not-counted'));
  expect(counts(['TEA', 46])).toEqual(refuse('not-counted'));
  expect(counts(['TEA', 46], ['MILK', 78], ['SALT', 1])).toEqual(refuse('never-in-the-van', { products: ['SALT'] }));
  expect(counts(['TEA', 45], ['MILK', 78])).toEqual(refuse('reason-needed'));
  expect(counts(['TEA', 45, ' '], ['MILK', 78])).toEqual(refuse('reason-needed'));
});

test('[VS7] a supervisor or finance says yes to a counted trip, and nobody to his own', () => {
  const closed: Van = { ...DAY, counted: counted() };
  const [boss, money] = [anId(70), anId(71)];
  expect(vanApprovalRefusal(closed, REP, { person: boss, role: 'supervisor' })).toBe(null);
  expect(vanApprovalRefusal(closed, REP, { person: money, role: 'finance' })).toBe(null);
  expect(vanApprovalRefusal(DAY, REP, { person: money, role: 'finance' })).toBe('not-counted');
  expect(vanApprovalRefusal(closed, boss, { person: boss, role: 'supervisor' })).toBe('own-van');
  for (const role of ['rep', 'office', 'distributor', 'admin', 'compliance'] as const)
    expect(vanApprovalRefusal(closed, REP, { person: boss, role })).toBe('not-yours-to-do');
});

test('[VS8] the paper says 240 and 228 were counted: the line says why, and 228 are in the van', () => {
  expect(loadVan(EMPTY_VAN, loadOf(['TEA', 228, 240]), noon)).toEqual(refuse('reason-needed', { products: ['TEA'] }));
  const load = loadVan(EMPTY_VAN, loadOf(['TEA', 228, 240, '仓库少一箱'], ['MILK', 12, null]), noon);
  expect(load.ok && inVan(vanAfter(EMPTY_VAN, load.value), 'TEA')).toBe(228);
});

test('[VS9] what is sold twice, after the count, or loaded and counted otherwise is told', () => {
  expect(doubtsOf(DAY)).toEqual([]);
  const late = { ...sold(400, ['TEA', 50, 0]), at: minutesAfter(noon, 5) };
  const odd = [
    { kind: 'van-loaded', at: noon, ...loadOf(['SALT', 11, 12, '少一包']) } as const,
    counted(['TEA', 44, '破损'], ['MILK', 78], ['SALT', 11]),
    late,
  ].reduce(vanAfter, DAY);
  expect(doubtsOf(odd)).toEqual([
    { doubt: 'more-out-than-in', products: ['TEA'] },
    { doubt: 'out-after-count', products: [] },
    { doubt: 'depot-differs', products: ['SALT'] },
    { doubt: 'count-differs', products: ['TEA'] },
  ]);
  expect(inVan(odd, 'TEA')).toBe(0);
});

test('[VS10] yesterday is counted before today is loaded; what was left is offered for the next load', () => {
  const begun = (n: number, daysAgo: number, ...facts: VanFact[]): VanTrip =>
    [{ ...loaded(['TEA', 24]), trip: anId(n), day: plusDays(today, -daysAgo) }, ...facts].reduce<VanTrip | null>(
      (so, fact) => tripAfter(so, { ...fact, trip: anId(n) }, today),
      null,
    )!;
  const [open, closed] = [begun(61, 1), begun(62, 1, counted(['TEA', 24], ['MILK', 0]))];
  expect(currentTrip([])).toBe(null);
  expect(currentTrip([begun(63, 0), open])?.trip).toBe(anId(61));
  expect(currentTrip([begun(63, 0), closed])?.trip).toBe(anId(63));
  expect(currentTrip([closed])?.trip).toBe(anId(62));
  expect(leftIn(closed.van)).toEqual([goods('TEA', 24)]);
  expect(tripAfter(null, counted(), today)).toMatchObject({ trip, day: today });
});

test('[VS1] [VS2] [VS4] whatever is tried in whatever order, no stock falls below zero and the sums agree with a slow count', () => {
  const product = fc.constantFrom('TEA', 'MILK', 'SALT');
  const tried = fc.oneof(
    fc.tuple(fc.constant('load'), product, fc.integer({ min: 1, max: 60 })),
    fc.tuple(fc.constant('sell'), product, fc.integer({ min: 1, max: 60 })),
    fc.tuple(fc.constant('give'), product, fc.integer({ min: 1, max: 5 })),
    fc.tuple(fc.constant('return'), product, fc.integer({ min: 1, max: 9 })),
  );
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 40 }), (deeds) => {
      let van = EMPTY_VAN;
      const slow = new Map<string, { sale: number; all: number }>();
      for (const [deed, of, n] of deeds) {
        const was = slow.get(of) ?? { sale: 0, all: 0 };
        const result =
          deed === 'sell'
            ? sell(van, orderOf(0, [of, n, 0]))
            : deed === 'give'
              ? giveFromVan(van, given(of, n), noon)
              : ({ ok: true, value: deed === 'load' ? loaded([of, n]) : returned(of, n) } as const);
        const isOut = deed === 'sell' || deed === 'give';
        expect(result.ok).toBe(!isOut || was.sale >= n);
        if (!result.ok) continue;
        van = vanAfter(van, result.value);
        const more = isOut ? -n : n;
        slow.set(of, { sale: was.sale + (deed === 'return' ? 0 : more), all: was.all + more });
        expect(inVan(van, of)).toBe(slow.get(of)!.sale);
      }
      expect(new Map(reckon(van).map((line) => [line.product, line.expected]))).toEqual(
        new Map([...slow].map(([of, { all }]) => [of, all])),
      );
    }),
  );
});
