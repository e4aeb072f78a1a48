import { expect, test } from 'vitest';
import { instant, type Instant } from '../base/instant.ts';
import { plusDays, type Day } from '../base/day.ts';
import type { Result } from '../base/result.ts';
import { units, type Quantity } from '../base/quantity.ts';
import { aLine } from '../field-day/a-line.ts';
import { aFact, anAction, aPitch, said } from '../field-day/a-visit.ts';
import { aTariff } from '../field-day/a-tariff.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { aPriceList, aProduct, productsOf } from '../field-day/a-product.ts';
import { anId, minutesAfter, REP, today } from '../field-day/ids.ts';
import { byRule } from '../order/proposal.ts';
import { orderFrom } from '../order/agree.ts';
import { explain } from '../order/explain.ts';
import { noHistory, type OutletHistory } from '../order/history.ts';
import type { Suggestion } from '../order/suggestion.ts';
import { findingsOf } from '../shelf/findings.ts';
import { actionsFor } from '../visit/actions.ts';
import { draftOrder } from '../visit/draft-order.ts';
import type { VisitFact } from '../visit/facts.ts';
import { leftBehind } from '../visit/left-behind.ts';
import {
  agreeOrder,
  checkIn,
  checkShelf,
  closeVisit,
  greet,
  merchandise,
  openVisit,
  prepare,
  present,
  promise,
  review,
} from '../visit/steps.ts';
import { summaryOf } from '../visit/sum-up.ts';
import { newVisit, visitAfter, type Visit } from '../visit/visit.ts';
import { dayFigures } from './day.ts';

const outlet = anOutlet();
const products = productsOf(aProduct());
const prices = aPriceList('TEA');
const morning = instant('2026-11-25T01:00:00Z');

interface Call {
  readonly visit: Visit;
  readonly suggestion: Suggestion;
}

/** One call on the shop from the door to the door: the tea is counted, and what is proposed (or `wanted`) is agreed. */
function call(
  n: number,
  on: Day,
  began: Instant,
  { history, bottles, wanted }: { history: OutletHistory; bottles: Quantity; wanted?: Quantity },
): Call {
  let visit = newVisit(anId(n));
  let at = began;
  const happens = <F extends VisitFact>(deed: (at: Instant) => Result<F>): void => {
    at = minutesAfter(at, 1);
    const result = deed(at);
    if (!result.ok) throw new Error(result.refusal.code);
    visit = visitAfter(visit, result.value);
  };
  happens((now) =>
    openVisit(
      outlet,
      { visit: visit.id, day: on, purpose: 'sales', isPlanned: true, unplannedDayReason: null, isDayPlanned: true },
      [],
      now,
    ),
  );
  happens((now) => prepare(visit, { began: at, objective: '补足柠檬茶', tools: ['价格签'] }, now));
  happens((now) =>
    checkIn(
      visit,
      { place: outlet.place, reason: null },
      { place: outlet.place, radius: 300, canPhotograph: true },
      now,
    ),
  );
  happens((now) =>
    greet(visit, { ...said(aFact.greeted()), began: at, met: outlet.contacts[0]!.id, climate: 'better' }, now),
  );
  happens((now) =>
    checkShelf(
      visit,
      { began: at, scope: 'all', standard: null, lines: [aLine(bottles, { tag: false, expired: units(1) })] },
      now,
      products,
    ),
  );
  const lines = visit.shelf!.lines;
  const findings = findingsOf({
    lines,
    scope: 'all',
    on,
    products,
    mustStock: undefined,
    prices: aTariff(prices).prices,
    handled: new Set(['TEA']),
  });
  const actions = actionsFor(findings).map(({ action, product, quantity }) => anAction({ action, product, quantity }));
  happens((now) => merchandise(visit, { began: at, actions, hasConsent: true }, now));
  const [suggestion] = draftOrder({
    outlet,
    visit,
    history,
    products,
    mustStock: undefined,
    organisation: { suggestionFactor: 1.5, closedDays: [] },
    distributor: null,
    today: on,
    nextVisit: plusDays(on, 7),
  });
  const quantity = wanted ?? suggestion!.proposed!;
  const order = orderFrom({
    id: anId(n + 50),
    agreed: [{ product: 'TEA', quantity, reason: wanted ? 'event' : null }],
    suggestions: [byRule(suggestion!)],
    products: productsOf(aProduct()),
    tariff: aTariff(prices),
    discount: null,
    payment: 'cash',
    deliveryDay: plusDays(on, 2),
    note: '',
  });
  happens((now) => agreeOrder(visit, { began: at, order }, now));
  happens((now) =>
    present(
      visit,
      {
        began: at,
        pitches: [aPitch()],
      },
      now,
    ),
  );
  happens((now) =>
    promise(visit, { commitment: anId(n + 60), direction: 'to-customer', text: '换海报', due: plusDays(on, 7) }, now),
  );
  happens((now) =>
    review(
      visit,
      {
        began: at,
        confirmation: { way: 'name', by: '李姐', photo: null },
        deliveryDay: order.deliveryDay,
        deliveryWindow: '上午',
        nextVisit: plusDays(on, 7),
        nextTime: null,
        objectiveResult: 'yes',
        self: { good: '先听再说', bad: '', next: '' },
      },
      now,
    ),
  );
  happens((now) => closeVisit(visit, { began: at, outcome: 'ordered', place: outlet.place }, now));
  return { visit, suggestion: suggestion! };
}

const started: OutletHistory = {
  ...noHistory(outlet.id),
  deliveries: [{ order: anId(7), day: plusDays(today, -28), lines: { TEA: units(96) } }],
};

test('[O3] [V20] [K5] two calls a week apart: 24 are counted and 48 ordered, 20 are counted and 60 are proposed', () => {
  const first = call(100, plusDays(today, -7), instant('2026-11-18T01:00:00Z'), {
    history: started,
    bottles: units(24),
    wanted: units(48),
  });
  const history: OutletHistory = {
    ...noHistory(outlet.id),
    visits: [leftBehind(first.visit, REP)!],
    deliveries: [
      { order: first.visit.order!.id, day: first.visit.order!.deliveryDay, lines: { TEA: units(48) } },
      ...started.deliveries,
    ],
  };
  expect(first.suggestion).toMatchObject({ isEstimate: true });

  const second = call(101, today, morning, { history, bottles: units(20) });
  // One bottle had expired: 24 + 48 − 1 − 20 = 51 were sold, and 1.5 × 51 − 20 = 56.5 are needed: five cases.
  expect(explain(byRule(second.suggestion))).toEqual({
    kind: 'sold',
    previous: 24,
    delivered: 48,
    removed: 1,
    counted: 20,
    sold: 51,
    onTheWay: 0,
    proposed: 60,
  });
  expect(second.visit.merchandised!.actions.map((a) => [a.action, a.quantity])).toEqual([
    ['remove-expired', 1],
    ['tag', null],
  ]);
  expect(second.visit).toMatchObject({ state: 'completed', outcome: 'ordered', order: { total: 24_000 } });

  const summary = summaryOf(second.visit, REP)!;
  expect(summary).toMatchObject({ stepsDone: 8, lines: 1, total: 24_000, promised: 1, outOfStock: 0 });
  expect(dayFigures([outlet.id, anId(9)], [summary], new Map())).toMatchObject({
    adherence: 0.5,
    strikeRate: 1,
    linesPerCall: 1,
    value: 24_000,
  });
  expect(leftBehind(second.visit, REP)).toMatchObject({
    stock: { TEA: 20 },
    removed: { TEA: 1 },
    ordered: { TEA: 60 },
  });
});
