import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import { aLine } from '../field-day/a-line.ts';
import { aProduct, productsOf } from '../field-day/a-product.ts';
import { aScheme, BUY_TEN } from '../field-day/a-scheme.ts';
import { aCheckedVisit, aVisit } from '../field-day/a-visit.ts';
import { anId, OUTLET, REP, today } from '../field-day/ids.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { calendarOf } from '../order/engine/days.ts';
import { nothingLearnt } from '../order/engine/demand-state.ts';
import { learnVisits } from '../order/engine/learn-visits.ts';
import { outletSnapshot, poolSnapshot } from '../order/engine/snapshot.ts';
import { explain, explainLine } from '../order/explain.ts';
import { noHistory, type OutletHistory } from '../order/history.ts';
import { draftOrder } from './draft-order.ts';
import { propose, type ProposeInput } from './propose.ts';

/** Every week 24 were delivered the day after the visit, and 4 were left of them. */
const WEEKS = 6;
const weekly: OutletHistory = {
  ...noHistory(OUTLET),
  visits: Array.from({ length: WEEKS }, (_, i) => ({
    visit: anId(100 + i),
    day: plusDays(today, -7 * (i + 1)),
    rep: REP,
    outcome: 'ordered',
    stock: { TEA: units(4) },
    removed: {},
    seen: {},
    competitors: [],
    ordered: { TEA: units(24) },
    total: null,
    next: null,
  })),
  deliveries: Array.from({ length: WEEKS }, (_, i) => ({
    order: anId(200 + i),
    day: plusDays(today, -7 * (i + 1) + 1),
    lines: { TEA: units(24) },
  })),
};
const shop = anOutlet({ channel: 'grocery' });
const calendar = calendarOf([], 'grocery');
const oldestFirst = [...weekly.visits].reverse();
const learnt = (visits: number) =>
  learnVisits(OUTLET, { state: nothingLearnt, last: null }, oldestFirst.slice(0, visits), weekly.deliveries, calendar);
const knownAfter = (visits: number): ProposeInput['known'] => {
  const { state, last } = learnt(visits);
  return { pool: poolSnapshot(state.pool), outlet: last ? outletSnapshot(OUTLET, state.outlets[OUTLET]!, last) : null };
};
const input = (more: Partial<ProposeInput> = {}): ProposeInput => ({
  outlet: shop,
  visit: aCheckedVisit(aLine(4)),
  history: weekly,
  products: productsOf(aProduct()),
  mustStock: undefined,
  organisation: { suggestionFactor: 1.5, closedDays: [], methods: { grocery: 'engine' } },
  distributor: null,
  today,
  nextVisit: plusDays(today, 7),
  schemes: [],
  known: knownAfter(WEEKS),
  ...more,
});

test('[O38] a channel that chose the engine gets its number, another one that of the rule', () => {
  const engine = propose(input());
  expect(engine).toMatchObject({ method: 'engine', instead: null, proposals: [{ product: 'TEA', arithmetic: null }] });
  const [line] = engine.proposals;
  // 24 a week were sold: a week and the day of the delivery, with a reserve, less what is there.
  expect(line!.demand!.perWeek).toBeGreaterThan(15);
  expect(line!.proposed! % 12).toBe(0);
  expect(explain(line!)).toMatchObject({
    kind: 'demand',
    line: { kind: 'demand', counted: 4, proposed: line!.proposed },
  });
  expect(explainLine(line!)).toEqual(explain(line!));

  const organisation: ProposeInput['organisation'] = { ...input().organisation, methods: { school: 'engine' } };
  const rule = propose(input({ organisation }));
  expect(rule.method).toBe('rule');
  expect(rule.proposals.map(({ arithmetic }) => arithmetic)).toEqual(draftOrder(input()).map((s) => s.arithmetic));
});

test('[O41] the phone goes on from any snapshot to the same number', () => {
  const numbers = [0, 1, 3, WEEKS].map((visits) => propose(input({ known: knownAfter(visits) })).proposals);
  for (const of of numbers) expect(of).toStrictEqual(numbers[0]);
});

test('[O42] a promotion until the next delivery is expected to sell more', () => {
  const scheme = aScheme({ ...BUY_TEN, products: ['TEA'] }, { from: today, to: plusDays(today, 9), channels: [] });
  const [promoted] = propose(input({ schemes: [scheme] })).proposals;
  expect(promoted!.demand).toMatchObject({ promotionDays: promoted!.demand!.days });
  expect(promoted!.demand!.expected).toBeGreaterThan(propose(input()).proposals[0]!.demand!.expected);
});

test('[O43] without a snapshot, with one of another version, or with nothing learnt here, the rule proposes and says why', () => {
  const rule = draftOrder(input()).map((s) => s.proposed);
  const { pool, outlet } = knownAfter(WEEKS)!;
  const cases = [
    { instead: 'not-here', of: { known: null } },
    { instead: 'other-version', of: { known: { pool: { ...pool, version: 99 }, outlet } } },
    { instead: 'other-version', of: { known: { pool, outlet: { ...outlet!, version: 99 } } } },
  ] as const;
  for (const { instead, of } of cases) {
    const got = propose(input(of));
    expect(got).toMatchObject({ method: 'rule', instead });
    expect(got.proposals.map((s) => s.proposed)).toEqual(rule);
  }
  const unknown = { known: { pool, outlet: null }, history: noHistory(OUTLET) };
  expect(propose(input(unknown))).toMatchObject({ method: 'rule', instead: 'too-little' });
});

test('[O38] before anything was looked at the engine has no number, and nothing breaks', () => {
  const early = propose(input({ visit: aVisit() }));
  expect(early).toEqual({ method: 'engine', instead: null, proposals: [] });
});

test('[O5] [O4] more on the shelf than there can be, or a blank: the engine asks for another count', () => {
  expect(propose(input({ visit: aCheckedVisit(aLine(60)) })).proposals[0]).toMatchObject({
    group: 'recount',
    proposed: null,
  });
  expect(propose(input({ visit: aCheckedVisit(aLine(null, { state: 'low' })) })).proposals[0]).toMatchObject({
    group: 'recount',
    proposed: null,
  });
});
