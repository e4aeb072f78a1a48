import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../../base/instant.ts';
import { anId } from '../../field-day/ids.ts';
import { armOf, type Arm } from './arm.ts';
import { boundsOf, rateOf, ratesBy } from './rate.ts';
import { verdictOf, type TrialUse } from './verdict.ts';

test('[TR1] eight of ten are 80 %, between 49.0 and 94.3 %; none of ten are between 0 and 27.8 %; of nothing there is no rate', () => {
  const eight = rateOf(8, 10)!;
  expect(eight.share).toBe(0.8);
  expect(eight.low).toBeCloseTo(0.4902, 4);
  expect(eight.high).toBeCloseTo(0.9433, 4);
  const none = rateOf(0, 10)!;
  expect([none.share, none.low]).toEqual([0, 0]);
  expect(none.high).toBeCloseTo(0.2775, 4);
  expect(rateOf(0, 0)).toBeNull();
});

test('[TR1] in whole per cent an interval is not narrower than it is', () => {
  expect(boundsOf(rateOf(8, 10)!)).toEqual({ low: 49, high: 95 });
  expect(boundsOf(rateOf(2283, 2283)!)).toEqual({ low: 99, high: 100 });
  expect(boundsOf(rateOf(0, 2283)!)).toEqual({ low: 0, high: 1 });
});

test('[TR1] the interval holds the share and lies between nothing and all', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (wins, losses) => {
      fc.pre(wins + losses > 0);
      const { share, low, high } = rateOf(wins, wins + losses)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test('[TR1] rates by concern: two of three where the price was named, none of one where the shelf was full', () => {
  const uses = [
    { wins: 2, uses: 2, concern: 'price' },
    { wins: 0, uses: 1, concern: 'price' },
    { wins: 0, uses: 1, concern: 'full' },
  ];
  const rates = ratesBy(uses, ({ concern }) => concern);
  expect([rates.get('price')!.wins, rates.get('price')!.uses, rates.get('full')!.share]).toEqual([2, 3, 0]);
});

test('[TR2] of ten thousand shops about half have each wording, always the same, and two trials share no pattern', () => {
  const shops = Array.from({ length: 10_000 }, (_, i) => anId(i));
  const arms = shops.map((shop) => armOf('T1', shop));
  expect(arms).toEqual(shops.map((shop) => armOf('T1', shop)));
  // Five standard deviations of a fair coin are 250.
  expect(Math.abs(arms.filter((arm) => arm === 'a').length - 5_000)).toBeLessThan(250);
  const same = shops.filter((shop, i) => armOf('T2', shop) === arms[i]).length;
  expect(Math.abs(same - 5_000)).toBeLessThan(250);
});

const at = (hour: number): TrialUse['at'] => instantOf(Date.UTC(2026, 0, 1) + hour * 3_600_000);
const use = (shop: number, arm: Arm, isWon: boolean, hour = shop): TrialUse => ({
  outlet: anId(shop),
  arm,
  at: at(hour),
  isWon,
});
/** Shops by turns: a wins always, b never. */
const clear = (pairs: number): TrialUse[] =>
  Array.from({ length: 2 * pairs }, (_, i) => use(i, i % 2 === 0 ? 'a' : 'b', i % 2 === 0));

test('[TR3] a shop counts once, by its first use, in whatever order they come', () => {
  const uses = [use(1, 'a', false, 1), use(1, 'a', true, 2), use(2, 'b', true, 3), use(2, 'b', false, 4)];
  for (const told of [uses, uses.toReversed()])
    expect(verdictOf(told)).toMatchObject({ pairs: 1, rates: { a: { wins: 0, uses: 1 }, b: { wins: 1, uses: 1 } } });
});

test('[TR4] by hand: the first pair says nothing, the second is held 3/4 to 1/4 against a half: 1 × 1.5 × 1.5', () => {
  expect(verdictOf(clear(1)).odds).toBe(1);
  expect(verdictOf(clear(2)).odds).toBeCloseTo(2.25, 9);
  // Third: 2.5/3 and 0.5/3 against a half: × (5/3)².
  expect(verdictOf(clear(3)).odds).toBeCloseTo(2.25 * (5 / 3) ** 2, 9);
});

test('[TR4] [TR6] five shops in a row decide it, at the hour of the last, and later losses do not take it back', () => {
  expect(verdictOf(clear(4)).odds).toBeCloseTo(2.25 * (5 / 3) ** 2 * (7 / 4) ** 2, 9);
  expect(verdictOf(clear(4)).better).toBeNull();
  const decided = verdictOf(clear(5));
  expect(decided).toMatchObject({ better: 'a', decidedAt: at(9) });
  const after = Array.from({ length: 40 }, (_, i) => use(100 + i, i % 2 === 0 ? 'a' : 'b', i % 2 === 1));
  expect(verdictOf([...clear(5), ...after])).toMatchObject({ better: 'a', decidedAt: at(9) });
});

test('[TR4] one wording alone is compared with nothing', () => {
  const alone = Array.from({ length: 50 }, (_, i) => use(i, 'a', true));
  expect(verdictOf(alone)).toMatchObject({ better: null, odds: 1, pairs: 0, rates: { b: null } });
});

test('[TR5] before any pair the next one is a fair game, whatever both wordings win', () => {
  const anyUses = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(anyUses, fc.double({ min: 0, max: 1, noNaN: true }), (before, truth) => {
      const told = before.flatMap(([a, b], i) => [use(2 * i, 'a', a), use(2 * i + 1, 'b', b)]);
      const next = 2 * before.length;
      let mean = 0;
      for (const a of [true, false])
        for (const b of [true, false])
          mean +=
            (a ? truth : 1 - truth) *
            (b ? truth : 1 - truth) *
            verdictOf([...told, use(next, 'a', a), use(next + 1, 'b', b)]).odds;
      const now = verdictOf(told).odds;
      expect(mean).toBeLessThanOrEqual(now * (1 + 1e-9));
    }),
  );
});
