import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen } from '../../base/money.ts';
import { units } from '../../base/quantity.ts';
import { refuse } from '../../base/result.ts';
import { anId, noon, OUTLET, REP, today } from '../../field-day/ids.ts';
import type { VanCounted, VanFact, VanSold } from './facts.ts';
import { countVan, isEven, reckon, vanApprovalRefusal } from './reckoning.ts';
import { EMPTY_VAN, giveFromVan, inVan, sellFromVan, vanAfter, type Van } from './van.ts';

const trip = anId(60);
const goods = (product: string, quantity: number) => ({ product, quantity: units(quantity) });
const loaded = (...lines: [string, number][]): VanFact => ({
  kind: 'van-loaded',
  at: noon,
  trip,
  day: today,
  from: '城南配送站',
  lines: lines.map(([product, quantity]) => ({ ...goods(product, quantity), batch: 'L1125', produced: today })),
});
const sale = (
  lines: [string, number, number][],
  total: number,
  takings: [VanSold['takings'][number]['way'], number][],
): Omit<VanSold, 'kind' | 'at'> => ({
  trip,
  order: anId(30),
  outlet: OUTLET,
  lines: lines.map(([product, paid, free]) => ({ product, paid: units(paid), free: units(free) })),
  total: fen(total),
  takings: takings.map(([way, amount]) => ({ way, amount: fen(amount) })),
});
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
const count = (
  all: [string, number | null, string?][],
  cash: [VanSold['takings'][number]['way'], number | null, string?][],
) => ({
  trip,
  goods: all.map(([product, counted, reason = '']) => ({
    product,
    counted: counted === null ? null : units(counted),
    reason,
  })),
  cash: cash.map(([way, counted, reason = '']) => ({ way, counted: counted === null ? null : fen(counted), reason })),
});
const vanOf = (...facts: VanFact[]): Van => facts.reduce(vanAfter, EMPTY_VAN);
const sold = (of: ReturnType<typeof sale>): VanFact => ({ kind: 'van-sold', at: noon, ...of });

// A day on paper. In: 20 cases of tea (240 bottles) and 10 of milk (120).
// Shop 1: tea 10 cases at 48.00 and 1 free, ¥480.00, cash. Shop 2: tea 5 cases, milk 4 cases at 60.00: ¥480.00,
// of it ¥200.00 by WeChat, the rest on account. Two bottles of tea to taste. Shop 3 gives 6 bottles of milk back.
const DAY = vanOf(
  loaded(['TEA', 240], ['MILK', 120]),
  sold(sale([['TEA', 120, 12]], 48_000, [['cash', 48_000]])),
  sold(
    sale(
      [
        ['TEA', 60, 0],
        ['MILK', 48, 0],
      ],
      48_000,
      [['wechat', 20_000]],
    ),
  ),
  { kind: 'van-given', at: noon, ...given('TEA', 2) },
  returned('MILK', 6),
);

test('[VS1] in the afternoon 46 bottles of tea and 72 of milk can be sold; the six that came back cannot', () => {
  expect(inVan(DAY, 'TEA')).toBe(46);
  expect(inVan(DAY, 'MILK')).toBe(72);
  expect(inVan(DAY, 'SALT')).toBe(0);
});

test('[VS4] [VS5] the evening: two bottles of tea and ¥10.00 of cash are missing', () => {
  const said = count(
    [
      ['TEA', 44, '破损 2 瓶'],
      ['MILK', 78],
    ],
    [
      ['cash', 47_000, '找零少了'],
      ['wechat', 20_000],
    ],
  );
  const counted = countVan(DAY, said, noon);
  expect(counted).toEqual({ ok: true, value: { kind: 'van-counted', at: noon, ...said } });
  const { goods: lines, cash } = reckon(vanAfter(DAY, { kind: 'van-counted', at: noon, ...said }));
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
  expect(cash.map((line) => [line.way, line.expected, line.difference])).toEqual([
    ['cash', 48_000, -1000],
    ['wechat', 20_000, 0],
  ]);
});

test('[VS5] money in a way in which nothing was taken is a difference', () => {
  const { cash } = reckon(DAY, count([], [['alipay', 500]]));
  expect(cash.find((line) => line.way === 'alipay')).toMatchObject({ expected: 0, difference: 500 });
});

test('[VS2] no more leaves the van than is in it, also in two lines of one order, and nothing after the count', () => {
  expect(sellFromVan(DAY, sale([['TEA', 40, 6]], 16_000, []), noon).ok).toBe(true);
  expect(sellFromVan(DAY, sale([['TEA', 40, 7]], 16_000, []), noon)).toEqual(
    refuse('not-in-the-van', { products: ['TEA'] }),
  );
  expect(
    sellFromVan(
      DAY,
      sale(
        [
          ['MILK', 40, 0],
          ['MILK', 40, 0],
        ],
        1,
        [],
      ),
      noon,
    ),
  ).toEqual(refuse('not-in-the-van', { products: ['MILK'] }));
  expect(giveFromVan(DAY, given('TEA', 47), noon)).toEqual(refuse('not-in-the-van', { products: ['TEA'] }));
  const closed: Van = { ...DAY, counted: { kind: 'van-counted', at: noon, ...count([], []) } };
  expect(sellFromVan(closed, sale([['TEA', 1, 0]], 400, []), noon)).toEqual(refuse('van-counted'));
  expect(giveFromVan(closed, given('TEA', 1), noon)).toEqual(refuse('van-counted'));
});

test('[VS3] no more is paid than it costs; less is on account', () => {
  const takes = (cash: number, wechat: number) =>
    sellFromVan(
      DAY,
      sale([['TEA', 12, 0]], 4800, [
        ['cash', cash],
        ['wechat', wechat],
      ]),
      noon,
    );
  expect(takes(2000, 2800).ok).toBe(true);
  expect(takes(2000, 0).ok).toBe(true);
  expect(takes(2000, 2801)).toEqual(refuse('more-paid-than-owed'));
});

test('[VS6] a blank, a product left out, one that was never there, and a difference without a reason are refused', () => {
  const even: [string, number | null][] = [
    ['TEA', 46],
    ['MILK', 78],
  ];
  const money: ['cash' | 'wechat', number | null][] = [
    ['cash', 48_000],
    ['wechat', 20_000],
  ];
  expect(countVan(DAY, count(even, money), noon).ok).toBe(true);
  expect(isEven(reckon(DAY, count(even, money)))).toBe(true);
  expect(
    countVan(
      DAY,
      count(
        [
          ['TEA', null],
          ['MILK', 78],
        ],
        money,
      ),
      noon,
    ),
  ).toEqual(refuse('not-counted'));
  expect(countVan(DAY, count([['TEA', 46]], money), noon)).toEqual(refuse('not-counted'));
  expect(countVan(DAY, count(even, [['cash', 48_000]]), noon)).toEqual(refuse('not-counted'));
  expect(countVan(DAY, count([...even, ['SALT', 1]], money), noon)).toEqual(
    refuse('never-in-the-van', { products: ['SALT'] }),
  );
  expect(
    countVan(
      DAY,
      count(
        [
          ['TEA', 45],
          ['MILK', 78],
        ],
        money,
      ),
      noon,
    ),
  ).toEqual(refuse('reason-needed'));
  expect(
    countVan(
      DAY,
      count(even, [
        ['cash', 48_001, ' '],
        ['wechat', 20_000],
      ]),
      noon,
    ),
  ).toEqual(refuse('reason-needed'));
});

test('[VS7] a supervisor or finance says yes to a counted trip, and nobody to his own', () => {
  const closed: Van = { ...DAY, counted: { kind: 'van-counted', at: noon, ...count([], []) } satisfies VanCounted };
  const [boss, money] = [anId(70), anId(71)];
  expect(vanApprovalRefusal(closed, REP, { person: boss, role: 'supervisor' })).toBe(null);
  expect(vanApprovalRefusal(closed, REP, { person: money, role: 'finance' })).toBe(null);
  expect(vanApprovalRefusal(DAY, REP, { person: money, role: 'finance' })).toBe('not-counted');
  expect(vanApprovalRefusal(closed, boss, { person: boss, role: 'supervisor' })).toBe('own-van');
  for (const role of ['rep', 'office', 'distributor', 'admin', 'compliance'] as const)
    expect(vanApprovalRefusal(closed, REP, { person: boss, role })).toBe('not-yours-to-do');
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
            ? sellFromVan(van, sale([[of, n, 0]], 0, []), noon)
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
      const { goods: lines } = reckon(van);
      expect(new Map(lines.map((line) => [line.product, line.expected]))).toEqual(
        new Map([...slow].map(([of, { all }]) => [of, all])),
      );
    }),
  );
});
