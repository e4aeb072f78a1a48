import { expect, test } from 'vitest';
import { NONE, units } from '../../base/quantity.ts';
import { normalOnly, type Calendar } from './days.ts';
import { nothingLearnt, type DemandState } from './demand-state.ts';
import { learn } from './learn.ts';
import { suggestByDemand, type DemandInput, type DemandSuggestion } from './suggest-by-demand.ts';

const calendar: Calendar = (_, from, to) => normalOnly(to - from);
/** TEA sells two a day in a shop of which all is known; packs of twelve, a visit every week, two days to the door. */
const learnt: DemandState = {
  pool: {
    ...nothingLearnt.pool,
    products: {
      TEA: {
        day: 0,
        perDay: { over: 20_000, under: 10_000 },
        times: {},
        spread: { over: 1_000, under: 1_000 },
      },
    },
  },
  outlets: {
    shop: {
      day: 0,
      size: { over: 1_000, under: 1_000 },
      pairs: {
        TEA: {
          day: 0,
          counted: 6,
          delivered: 0,
          removed: 0,
          firstDelivery: null,
          seen: 20,
          taste: { over: 1_000, under: 1_000 },
          spread: { over: 1_000, under: 1_000 },
        },
      },
    },
  },
};
const input: DemandInput = {
  product: {
    id: 'TEA',
    packs: [
      { name: '瓶', factor: 1 },
      { name: '箱', factor: 12 },
    ],
    minimum: NONE,
    status: 'active',
  },
  outlet: 'shop',
  counted: units(6),
  onTheWay: NONE,
  sold: 14,
  starter: null,
  isMustStock: false,
  saleableDays: null,
  capacity: null,
  available: null,
  days: { today: 0, delivery: 2, nextVisit: 7, nextDelivery: 9 },
  calendar,
  level: 0.97,
};
const of = (more: Partial<DemandInput>, state = learnt): DemandSuggestion =>
  suggestByDemand(state, { ...input, ...more });

test('[O34] two a day for nine days are 18; what is there is taken off, and the rest comes in whole cases', () => {
  const { sum, proposed, group, confidence } = of({});
  expect(sum).toMatchObject({ days: 9, promotionDays: 0, nextDelivery: 9, counted: 6, onTheWay: 0, pack: 12 });
  expect(sum.expected).toBeCloseTo(18, 1);
  expect(sum.perWeek).toBeCloseTo(14, 1);
  expect(sum.need.enough).toBeGreaterThan(18);
  expect(sum.short).toBe(sum.need.enough - 6);
  expect(proposed).toBe(12 * Math.ceil(sum.short! / 12));
  expect({ group, confidence }).toEqual({ group: 'low', confidence: 'ok' });
});

test('[O34] what is on the way is as good as on the shelf, and a full shelf needs nothing', () => {
  expect(of({ counted: units(4), onTheWay: units(2) }).proposed).toBe(of({}).proposed);
  expect(of({ counted: units(90) })).toMatchObject({ proposed: 0, group: 'top-up' });
  expect(of({ counted: NONE })).toMatchObject({ group: 'out' });
});

test('[O34] more service is never less stock', () => {
  const enough = [0.7, 0.93, 0.97, 0.98, 0.995].map((level) => of({ level }).sum.need.enough);
  expect(enough).toEqual([...enough].sort((a, b) => a - b));
  expect(enough.at(-1)).toBeGreaterThan(enough[0]!);
});

test('[O35] goods that last a week longer than the next delivery are ordered as those that do not spoil, not more', () => {
  expect(of({ saleableDays: 90 }).sum.need.enough).toBeLessThanOrEqual(of({}).sum.need.enough);
  expect(of({ saleableDays: 9, counted: NONE }).sum.need.enough).toBeLessThan(of({ counted: NONE }).sum.need.enough);
});

test('[O4] [O5] [O21] a blank, a sum that cannot be, and a recalled product have no quantity', () => {
  expect(of({ counted: null })).toMatchObject({ group: 'recount', proposed: null });
  expect(of({ sold: -3 })).toMatchObject({ group: 'recount', proposed: null });
  expect(of({ product: { ...input.product, status: 'recalled' } })).toMatchObject({ group: 'blocked', proposed: 0 });
});

test('[O15] [O19] [O20] room, minimum and supply bind as they do under the rule', () => {
  expect(of({ counted: NONE, capacity: units(13) }).proposed).toBe(12);
  expect(of({ product: { ...input.product, minimum: units(40) } }).proposed).toBe(48);
  expect(of({ counted: NONE, available: units(14) }).proposed).toBe(12);
});

test('[O37] a shop that has taught nothing: the starter, or one pack of what its shelf lacks', () => {
  const unknown = { outlet: 'kiosk', counted: NONE };
  expect(of({ ...unknown, starter: units(30) })).toMatchObject({
    group: 'opportunity',
    confidence: 'new',
    proposed: 36,
  });
  expect(of(unknown)).toMatchObject({ group: 'opportunity', proposed: 12 });
  expect(of({ ...unknown, counted: units(1) })).toMatchObject({ proposed: 0 });
});

test('[O37] a new product in a known shop goes by what others sell of it, and is marked new', () => {
  const shop = learnt.outlets.shop!;
  const fresh = { ...learnt, outlets: { shop: { ...shop, pairs: {} } } };
  const { confidence, sum } = of({ counted: NONE }, fresh);
  expect(confidence).toBe('new');
  expect(sum.expected).toBeCloseTo(18, 0);
});

test('[O30] [O34] after the first visits a suggestion is marked as little known, and later no more', () => {
  let state = nothingLearnt;
  const marks: string[] = [];
  for (let week = 0; week < 6; week++) {
    const line = { product: 'TEA', counted: 20, removed: 0, delivered: week ? [{ day: 7 * week, quantity: 14 }] : [] };
    state = learn(state, { outlet: 'shop', day: 7 * week, lines: [line] }, calendar);
    marks.push(of({}, state).confidence);
  }
  expect(marks).toEqual(['new', 'low', 'low', 'low', 'ok', 'ok']);
});
