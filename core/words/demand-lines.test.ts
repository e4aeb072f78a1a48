import fc from 'fast-check';
import { expect, test } from 'vitest';
import { units } from '../base/quantity.ts';
import type { Calendar } from '../order/engine/days.ts';
import { demandLine } from '../order/engine/demand-line.ts';
import { EMPTY_TAIL, SIZE_CLASSES } from '../order/engine/tail.ts';
import { NO_RATIO, type DemandState } from '../order/engine/demand-state.ts';
import { suggestByDemand, type DemandSuggestion } from '../order/engine/suggest-by-demand.ts';
import { DEMAND_LINES } from './demand-lines.ts';

const names = { unit: '瓶', pack: '箱' };
const suggestion: DemandSuggestion = {
  product: 'TEA',
  group: 'low',
  confidence: 'ok',
  proposed: units(12),
  sum: {
    perWeek: 9.3,
    days: 9,
    promotionDays: 3,
    nextDelivery: 20_791,
    expected: 11.9,
    need: { enough: 18, canWait: 14 },
    counted: units(6),
    onTheWay: units(0),
    short: 12,
    pack: 6,
    adjustments: [{ code: 'rounded', from: 12, to: 12 }],
  },
};

test('[O39] the lines of two cases: what sells, until when, what is there, how many', () => {
  const line = demandLine(suggestion);
  expect(DEMAND_LINES.zh.owner(line, names)).toBe(
    '一周约卖 9.3 瓶；到 12 月 4 日（9 天，促销 3 天）要备 18；架上 6；6 瓶一箱 → 2 箱',
  );
  expect(DEMAND_LINES.zh.rep(line, names)).toBe(
    '9 天预计卖 12 + 余量 6 = 备 18；− 架上 6 − 在途 0 = 差 12；6 瓶一箱 → 2 箱（12 瓶）',
  );
  expect(DEMAND_LINES.en.owner(line, { unit: 'bottles', pack: 'case' })).toBe(
    'About 9.3 bottles a week; until 12-04 (9 days, 3 on promotion) you need 18; 6 on the shelf; 6 bottles a case → 2 case',
  );
});

test('[O39] what can wait says so, what is bound says by what, and what has no quantity says why', () => {
  const { sum } = suggestion;
  const waiting = demandLine({ ...suggestion, proposed: units(0), sum: { ...sum, counted: units(15), short: 0 } });
  expect(DEMAND_LINES.zh.rep(waiting, names)).toMatch(/= 差 3；6 瓶一箱 → 0 箱（0 瓶），不满一箱，下次再补$/);
  const bound = demandLine({
    ...suggestion,
    proposed: units(6),
    sum: { ...sum, adjustments: [{ code: 'capacity-cap', from: 12, to: 7 }] },
  });
  expect(DEMAND_LINES.zh.owner(bound, names)).toMatch(/架上 6；最多再放 7 瓶；6 瓶一箱 → 1 箱$/);
  expect(DEMAND_LINES.zh.owner(demandLine({ ...suggestion, group: 'blocked' }), names)).toBe('停售或召回');
  expect(DEMAND_LINES.zh.rep(demandLine({ ...suggestion, proposed: null, group: 'recount' }), names)).toBe('请重数');
  expect(DEMAND_LINES.zh.owner(demandLine({ ...suggestion, group: 'opportunity' }), names)).toBe(
    '还没有卖过的数；先进 2 箱（12 瓶）',
  );
});

const calendar: Calendar = (_, from, to) => {
  const all = Math.max(0, to - from);
  return { normal: all - Math.min(3, all), promoted: { price: Math.min(3, all) } };
};
const half = { over: 50, under: 40 };

/** Any product on any shelf, fast or slow, with caps, minimum and supply as they fall. */
const anySuggestion = fc
  .record({
    perDay: fc.double({ min: 0.01, max: 12, noNaN: true }),
    taste: fc.double({ min: 0.1, max: 6, noNaN: true }),
    pack: fc.constantFrom(1, 4, 6, 12, 15, 24),
    counted: fc.nat(120),
    onTheWay: fc.oneof(fc.constant(0), fc.nat(60)),
    cycle: fc.constantFrom(7, 14, 28),
    level: fc.constantFrom(0.93, 0.97, 0.98),
    saleableDays: fc.option(fc.integer({ min: 10, max: 60 })),
    capacity: fc.option(fc.nat(200)),
    available: fc.option(fc.nat(300)),
    minimum: fc.constantFrom(0, 0, 12, 30),
  })
  .map((of) => {
    const state: DemandState = {
      pool: {
        perDay: half,
        times: { price: half },
        spread: half,
        unlikePromotions: NO_RATIO,
        unlikeTastes: NO_RATIO,
        tails: Array.from({ length: SIZE_CLASSES }, () => EMPTY_TAIL),
        products: {
          TEA: { day: 0, perDay: { over: of.perDay * 500, under: 500 }, times: { price: half }, spread: half },
        },
      },
      outlets: {
        shop: {
          day: 0,
          size: half,
          pairs: {
            TEA: {
              day: 20_000,
              counted: of.counted,
              delivered: 0,
              removed: 0,
              firstDelivery: null,
              seen: 9,
              taste: { over: of.taste * 30, under: 30 },
              spread: half,
            },
          },
        },
      },
    };
    const packs = [
      { name: '瓶', factor: 1 },
      { name: '箱', factor: of.pack },
    ];
    return suggestByDemand(state, {
      product: { id: 'TEA', packs, minimum: units(of.minimum), status: 'active' },
      outlet: 'shop',
      counted: units(of.counted),
      onTheWay: units(of.onTheWay),
      sold: 1,
      starter: null,
      isMustStock: false,
      saleableDays: of.saleableDays,
      capacity: of.capacity === null ? null : units(of.capacity),
      available: of.available === null ? null : units(of.available),
      days: { today: 20_000, delivery: 20_002, nextVisit: 20_000 + of.cycle, nextDelivery: 20_002 + of.cycle },
      calendar,
      level: of.level,
    });
  });

const number = (text: string, pattern: RegExp): number | null => {
  const [, found] = pattern.exec(text) ?? [];
  return found === undefined ? null : Number(found);
};

/** What somebody does who has only the sentence: what is short, no more than the bounds, whole cases. */
function byHand(text: string): { cases: number; pack: number; said: number } {
  const enough = number(text, /备 (\d+)/)!;
  const shelf = number(text, /架上 (\d+)/)!;
  const onTheWay = number(text, /(?:路上|在途) (\d+)/) ?? 0;
  const pack = number(text, /(\d+) 瓶一箱/)!;
  let cases = Math.ceil(Math.max(0, enough - shelf - onTheWay) / pack);
  for (const cap of [number(text, /最多再进 (\d+)/), number(text, /最多再放 (\d+)/)])
    if (cap !== null) cases = Math.min(cases, Math.floor(cap / pack));
  const least = number(text, /起订 (\d+) 瓶/);
  if (least !== null) cases = least / pack;
  if (text.includes('够不上起订量')) cases = 0;
  const supply = number(text, /仓库能给 (\d+)/);
  if (supply !== null) cases = Math.min(cases, Math.floor(supply / pack));
  return { cases, pack, said: number(text, /→ (\d+) 箱/)! };
}

test('[O39] 10,000 quantities done again by hand from the sentence alone, within one case, and mostly to the case', () => {
  let exact = 0;
  fc.assert(
    fc.property(anySuggestion, (of) => {
      const line = demandLine(of);
      for (const text of [DEMAND_LINES.zh.owner(line, names), DEMAND_LINES.zh.rep(line, names)]) {
        const { cases, pack, said } = byHand(text);
        expect(said * pack, text).toBe(of.proposed);
        expect(Math.abs(cases - said), text).toBeLessThanOrEqual(1);
        if (cases === said) exact++;
      }
    }),
    { numRuns: 10_000, seed: 39 },
  );
  expect(exact).toBeGreaterThan(16_000);
});

test('[O39] the pace of the owner and the expectation of the rep are one number', () => {
  fc.assert(
    fc.property(anySuggestion, (of) => {
      const line = demandLine(of);
      const perWeek = number(DEMAND_LINES.zh.owner(line, names), /约卖 ([\d.]+)/)!;
      const expected = number(DEMAND_LINES.zh.rep(line, names), /预计卖 (\d+)/)!;
      const rounding = (perWeek < 10 ? 0.05 : 0.5) * (of.sum.days / 7) + 0.5;
      expect(Math.abs((perWeek * of.sum.days) / 7 - expected)).toBeLessThanOrEqual(rounding + 1e-9);
    }),
    { numRuns: 1_000, seed: 40 },
  );
});
