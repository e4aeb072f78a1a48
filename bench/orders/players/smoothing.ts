import { countsOf, leastWhole } from '../../../core/order/engine/counts.ts';
import type { Forecast, Player } from '../player.ts';
import { soldOf } from './rule.ts';

const SMOOTHING = 0.2;
const FIRST_SPREAD = 1.5;

interface Smoothed {
  counted: number;
  /** Units a day, and squared error ÷ mean; null before the first interval. */
  perDay: number | null;
  spread: number;
}

/** Simple exponential smoothing of units a day, each shelf for itself, and a negative binomial of the errors so far. */
export function smoothing(level: number): Player {
  const known = new Map<string, Smoothed>();
  return {
    name: `smoothing ${level}`,
    play: (call) => {
      const horizon = call.plannedNextDelivery - call.day;
      const forecasts = call.lines.map((line): Forecast | null => {
        const key = `${call.outlet} ${line.product}`;
        const before = known.get(key);
        const now: Smoothed = {
          perDay: before?.perDay ?? null,
          spread: before?.spread ?? FIRST_SPREAD,
          counted: line.counted,
        };
        known.set(key, now);
        if (before && call.previous !== null && call.day > call.previous) {
          const days = call.day - call.previous;
          const sold = soldOf(line, before.counted);
          const mean = (before.perDay ?? sold / days) * days;
          const strayed = (sold - mean) ** 2 / Math.max(0.3, mean);
          now.spread += SMOOTHING * (strayed - now.spread);
          now.perDay = before.perDay === null ? sold / days : before.perDay + SMOOTHING * (sold / days - before.perDay);
        }
        if (now.perDay === null) return null;
        const mean = now.perDay * horizon;
        const counts = countsOf(mean, Math.max(1, now.spread) * mean);
        return {
          mean,
          chance: counts.atMost,
          quantile: (of) => leastWhole((units) => counts.atMost(units) >= of, mean),
        };
      });
      return {
        order: call.lines.map((line, i) => {
          const need = forecasts[i]?.quantile(level) ?? 1;
          const floor = line.counted === 0 && line.onTheWay === 0 ? 1 : 0;
          return line.pack * Math.max(floor, Math.ceil((need - line.counted - line.onTheWay) / line.pack));
        }),
      };
    },
  };
}
