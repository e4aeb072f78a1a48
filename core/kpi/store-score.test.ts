import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import type { MustStock } from '../catalog/must-stock.ts';
import { aLine } from '../field-day/a-line.ts';
import { aProduct, mustStock, productsOf } from '../field-day/a-product.ts';
import { aFact, anAction, aVisit } from '../field-day/a-visit.ts';
import { today } from '../field-day/ids.ts';
import type { CheckLine } from '../shelf/check.ts';
import type { VisitFact } from '../visit/facts.ts';
import { SCORE_PARTS, storeScore, storeScores, type ScoreParts } from './store-score.ts';

const NOTHING = Object.fromEntries(SCORE_PARTS.map((part) => [part, null])) as ScoreParts;
const STANDARD: MustStock = { ...mustStock('TEA', 'MILK'), posm: ['POSTER', 'TAG'] };
const products = productsOf(aProduct(), aProduct({ id: 'MILK' }));

const scores = (lines: CheckLine[], more: VisitFact[] = [], standard: MustStock | undefined = STANDARD) =>
  storeScores(aVisit(aFact['shelf-checked']({ lines }), ...more), {
    standard,
    handled: new Set(),
    products,
    on: today,
  });
const before = (lines: CheckLine[], more: VisitFact[] = []) => scores(lines, more).before.parts;
const made = (daysAgo: number, quantity: number) => ({
  oldest: { produced: plusDays(today, -daysAgo), quantity: units(quantity) },
});

test('[K22] the check figure: no cooler, 0.8 there, all fresh, half the facings, all tags, no poster: 58 of 85 = 68.2', () => {
  const parts = { availability: 0.8, freshness: 1, visibility: 0.5, priceTag: 1, posm: 0, cooler: null };
  expect(storeScore(parts)).toBe(68.2);
  expect(storeScore({ ...parts, cooler: 1 })).toBe(73);
  expect(storeScore({ ...NOTHING, priceTag: 1 })).toBe(100);
  expect(storeScore(NOTHING)).toBe(null);
});

test('[K23] without its hero a shop has sixty at most, and a shop without a named hero no cap', () => {
  const lines = [aLine(0, { tag: null }), aLine(9, { product: 'MILK' })];
  const good = [aFact['posm-checked']({ items: [{ posm: 'POSTER', state: 'good' }] }), aFact['cooler-audited']()];
  const open = scores(lines, good).before.score!;
  expect(open).toBeGreaterThan(60);
  expect(scores(lines, good, { ...STANDARD, hero: 'TEA' }).before.score).toBe(60);
  expect(scores(lines, good, { ...STANDARD, hero: 'MILK' }).before.score).toBe(open);
  // Nobody looked for it: that is no word about it.
  expect(scores([lines[1]!], good, { ...STANDARD, hero: 'TEA' }).before.score).toBeGreaterThan(60);
});

test('[K24] in the back room alone is not reached; what is not listed and not handled is no denominator', () => {
  expect(before([aLine(5), aLine(0, { product: 'MILK' })]).availability).toBe(0.5);
  expect(before([aLine(5), aLine(9, { product: 'MILK', location: 'back-room' })]).availability).toBe(0.5);
  expect(before([aLine(5), aLine(0, { product: 'SNACK' })]).availability).toBe(1);
  expect(before([aLine(0, { product: 'SNACK' })]).availability).toBe(null);
});

test('[K25] three old units of twelve, and expired ones beside: nine of twelve are fresh', () => {
  const lines = [aLine(9, made(10, 9)), aLine(3, { product: 'MILK', ...made(300, 3) })];
  expect(before(lines).freshness).toBe(0.75);
  expect(before([...lines, aLine(2, { location: 'cooler', ...made(400, 2) })]).freshness).toBe(0.75);
  expect(before([aLine(9)]).freshness).toBe(null);
});

test('[K26] one facing of two, and four of two: three of four', () => {
  expect(before([aLine(5, { facings: 1 }), aLine(5, { product: 'MILK', facings: 4 })]).visibility).toBe(0.75);
  expect(before([aLine(5, { facings: 1 }), aLine(5, { facings: 1, location: 'cooler' })]).visibility).toBe(1);
  expect(before([aLine(5)]).visibility).toBe(null);
});

test('[K27] a tag that is missing at one of its places is missing; an empty place has none to miss', () => {
  expect(before([aLine(5, { tag: true }), aLine(5, { product: 'MILK', tag: false })]).priceTag).toBe(0.5);
  expect(before([aLine(5, { tag: true }), aLine(5, { tag: false, location: 'cooler' })]).priceTag).toBe(0);
  expect(before([aLine(0, { tag: false })]).priceTag).toBe(null);
});

test('[K28] a torn poster, and a cooler by its purity and fill', () => {
  const items = [
    { posm: 'POSTER', state: 'damaged' as const },
    { posm: 'TAG', state: 'good' as const },
    { posm: 'BOARD', state: 'good' as const },
  ];
  const lines = [aLine(5)];
  expect(before(lines, [aFact['posm-checked']({ items })]).posm).toBe(0.5);
  expect(before(lines).posm).toBe(null);
  expect(before(lines, [aFact['cooler-audited']()]).cooler).toBeCloseTo((18 / 20 + 38 / 40) / 2);
  expect(before(lines, [aFact['cooler-audited']({ isWorking: false })]).cooler).toBe(0);
  expect(before(lines, [aFact['cooler-audited']({ ownFacings: null, slots: null })]).cooler).toBe(null);
  expect(before(lines).cooler).toBe(null);
});

test('[K29] filled from the back room, tagged and with a new poster: found at 31.8, left at 100', () => {
  const lines = [
    aLine(5, { tag: false }),
    aLine(0, { product: 'MILK' }),
    aLine(12, { product: 'MILK', location: 'back-room' }),
  ];
  const { before: found, after: left } = scores(lines, [
    aFact.merchandised({
      actions: [
        anAction({ action: 'refill', product: 'MILK' }),
        anAction({ action: 'tag' }),
        anAction({ action: 'place-posm', product: null, posm: 'POSTER', quantity: units(1) }),
      ],
    }),
  ]);
  expect(found).toMatchObject({ score: 31.8, parts: { availability: 0.5, priceTag: 0, posm: 0 } });
  expect(left).toMatchObject({ score: 100, parts: { availability: 1, priceTag: 1, posm: 1 } });
});

test('[K29] what was not done leaves the shop as it was found', () => {
  const lines = [aLine(5, { tag: false })];
  const undone = [anAction({ action: 'tag', isDone: false, reason: '没有价签' })];
  const { before: found, after: left } = scores(lines, [aFact.merchandised({ actions: undone })]);
  expect(left).toEqual(found);
});
