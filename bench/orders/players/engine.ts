import { NONE, units } from '../../../core/base/quantity.ts';
import { leastWhole } from '../../../core/order/engine/counts.ts';
import { normalOnly, type Calendar } from '../../../core/order/engine/days.ts';
import { nothingLearnt } from '../../../core/order/engine/demand-state.ts';
import { expectedOf, placeOf } from '../../../core/order/engine/expect.ts';
import { learn } from '../../../core/order/engine/learn.ts';
import { forecastOf } from '../../../core/order/engine/need.ts';
import { suggestByDemand } from '../../../core/order/engine/suggest-by-demand.ts';
import type { Player } from '../player.ts';

/** The engine at a service level for a usual cycle, with the promotions that are on record, or as if there were none. */
export function engine(level: number, { isBlind = false } = {}): Player {
  let state = nothingLearnt;
  return {
    name: `engine ${level}`,
    play: (call) => {
      const { day, outlet } = call;
      const lines = new Map(call.lines.map((line) => [line.product, line]));
      const calendar: Calendar = (product, from, to) =>
        isBlind ? normalOnly(to - from) : lines.get(product)!.days(from, to);
      state = learn(state, { outlet, day, lines: call.lines }, calendar);
      const learnt = state;
      const days = {
        today: day,
        delivery: call.plannedDelivery,
        nextVisit: call.plannedNext,
        nextDelivery: call.plannedNextDelivery,
      };
      const order = call.lines.map(({ product: id, pack, counted, onTheWay, shelfLife }) => {
        const packs = [
          { name: '个', factor: 1 },
          { name: '箱', factor: pack },
        ];
        const { proposed } = suggestByDemand(learnt, {
          product: { id, packs, minimum: NONE, status: 'active' },
          outlet,
          counted: units(counted),
          onTheWay: units(onTheWay),
          sold: null,
          starter: null,
          isMustStock: false,
          saleableDays: shelfLife,
          capacity: null,
          available: null,
          days,
          calendar,
          level,
        });
        return proposed ?? 0;
      });
      return {
        order,
        forecast: (i) => {
          const { product } = call.lines[i]!;
          const ahead = calendar(product, day, call.plannedNextDelivery);
          const counts = forecastOf(learnt.pool, expectedOf(placeOf(learnt, outlet, product), ahead));
          return {
            mean: counts.mean,
            chance: counts.atMost,
            quantile: (chance) => leastWhole((units) => counts.atMost(units) >= chance, counts.mean),
          };
        },
      };
    },
  };
}
