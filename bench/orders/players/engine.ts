import type { Calendar } from '../../../core/order/engine/days.ts';
import { nothingLearnt } from '../../../core/order/engine/demand-state.ts';
import { expectedOf, placeOf } from '../../../core/order/engine/expect.ts';
import { learn } from '../../../core/order/engine/learn.ts';
import { forecastOf, needOf } from '../../../core/order/engine/need.ts';
import { leastWhole } from '../../../core/order/engine/counts.ts';
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
        isBlind ? { normal: to - from, price: 0, feature: 0 } : lines.get(product)!.days(from, to);
      state = learn(state, { outlet, day, lines: call.lines }, calendar);
      const cycle = call.plannedNext - day;
      const until = (product: string, last: number) => {
        const place = placeOf(state, outlet, product);
        return forecastOf(state.pool, expectedOf(place, calendar(product, day, last)));
      };
      const order = call.lines.map(({ product, pack, counted, onTheWay, shelfLife }) => {
        const horizon = {
          planned: until(product, call.plannedNextDelivery),
          longer: until(product, call.plannedNextDelivery + cycle),
          cycleDays: call.plannedNextDelivery - call.plannedDelivery,
          life: shelfLife === null ? null : until(product, call.plannedDelivery + shelfLife),
        };
        const need = needOf(horizon, pack, level);
        return pack * Math.max(0, Math.ceil((need - counted - onTheWay) / pack));
      });
      const { pool } = state;
      return {
        order,
        forecast: (i) => {
          const { product } = call.lines[i]!;
          const counts = forecastOf(
            pool,
            expectedOf(placeOf(state, outlet, product), calendar(product, day, call.plannedNextDelivery)),
          );
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
