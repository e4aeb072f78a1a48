import { NONE, units } from '../../../core/base/quantity.ts';
import { calendarOf, type Calendar, type Promotion } from '../../../core/order/engine/days.ts';
import { nothingLearnt, type DemandState } from '../../../core/order/engine/demand-state.ts';
import { learn, type VisitSeen } from '../../../core/order/engine/learn.ts';
import { suggestByDemand } from '../../../core/order/engine/suggest-by-demand.ts';
import { plusDays } from '../../../core/base/day.ts';
import { FIRST_DAY } from '../../../core/order/engine/days.ts';
import { randomOf, wholeBetween } from '../random.ts';

export const PRODUCTS = 120;
const VISITS = 8;
const CYCLE = 14;
const TODAY = VISITS * CYCLE;

const productOf = (index: number): string => `P${index}`;
const outletOf = (index: number): string => `outlet ${index}`;
const paceOf = (product: number): number => 1 + (product % 30);

/** Every fourth product is cut in price for a week of each month. */
const promotions: Promotion[] = Array.from({ length: PRODUCTS }, (_, i) => i)
  .filter((i) => i % 4 === 0)
  .flatMap((i) =>
    Array.from({ length: 5 }, (_of, month): Promotion => {
      const from = plusDays(FIRST_DAY, 28 * month + (i % 20));
      const kind = i % 8 === 0 ? 'price' : 'feature';
      return {
        code: `M${month}`,
        product: productOf(i),
        kind,
        cut: 10 + (i % 30),
        channels: [],
        from,
        to: plusDays(from, 6),
      };
    }),
  );
const calendar: Calendar = calendarOf(promotions, 'grocery');

/** So many outlets that handle all products and were visited eight times, each count by chance. */
export function learntFrom(outlets: number): DemandState {
  let state = nothingLearnt;
  for (let visit = 0; visit < VISITS; visit++)
    for (let outlet = 0; outlet < outlets; outlet++) state = learn(state, visitOf(outlet, visit), calendar);
  return state;
}

function visitOf(outlet: number, visit: number): VisitSeen {
  const random = randomOf(`speed ${outlet} ${visit}`);
  const day = CYCLE * visit;
  const lines = Array.from({ length: PRODUCTS }, (_, product) => ({
    product: productOf(product),
    counted: wholeBetween(random, 0, 2 * paceOf(product)),
    removed: 0,
    delivered: visit === 0 ? [] : [{ day: day - CYCLE + 2, quantity: wholeBetween(random, 0, 3 * paceOf(product)) }],
  }));
  return { outlet: outletOf(outlet), day, lines };
}

const packs = [
  { name: '瓶', factor: 1 },
  { name: '箱', factor: 12 },
];

/** A suggestion for each product of an outlet: units of all of them together, so that none can be left out. */
export function suggestAll(state: DemandState, outlet: number): number {
  let all = 0;
  for (let product = 0; product < PRODUCTS; product++) {
    const { proposed } = suggestByDemand(state, {
      product: { id: productOf(product), packs, minimum: NONE, status: 'active' },
      outlet: outletOf(outlet),
      counted: units((7 * product + outlet) % 20),
      onTheWay: NONE,
      sold: null,
      starter: null,
      isMustStock: false,
      saleableDays: product % 5 === 0 ? 30 : null,
      capacity: null,
      available: null,
      days: { today: TODAY, delivery: TODAY + 2, nextVisit: TODAY + CYCLE, nextDelivery: TODAY + CYCLE + 2 },
      calendar,
      level: 0.97,
    });
    all += proposed ?? 0;
  }
  return all;
}
