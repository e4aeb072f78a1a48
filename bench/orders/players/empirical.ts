import type { Forecast, Player } from '../player.ts';
import { soldOf } from './rule.ts';

const VISITS = 26;

/** The sales a day of the last 26 visits, each shelf for itself, taken as what may come next: their quantile × days. */
export function empirical(level: number): Player {
  const counted = new Map<string, number>();
  const past = new Map<string, number[]>();
  return {
    name: `empirical ${level}`,
    play: (call) => {
      const horizon = call.plannedNextDelivery - call.day;
      const forecasts = call.lines.map((line): Forecast => {
        const key = `${call.outlet} ${line.product}`;
        const before = counted.get(key);
        counted.set(key, line.counted);
        const rates = past.get(key) ?? [];
        past.set(key, rates);
        if (before !== undefined && call.previous !== null && call.day > call.previous) {
          rates.push(soldOf(line, before) / (call.day - call.previous));
          if (rates.length > VISITS) rates.shift();
        }
        const sorted = rates.map((rate) => rate * horizon).sort((a, b) => a - b);
        const mean = sorted.reduce((sum, units) => sum + units, 0) / Math.max(1, sorted.length);
        return {
          mean,
          quantile: (chance) => Math.round(sorted[Math.max(0, Math.ceil(chance * sorted.length) - 1)] ?? 1),
          chance: (units) => sorted.filter((at) => at <= units).length / Math.max(1, sorted.length),
        };
      });
      return {
        order: call.lines.map((line, i) => {
          const floor = line.counted === 0 && line.onTheWay === 0 ? 1 : 0;
          const packs = Math.ceil((forecasts[i]!.quantile(level) - line.counted - line.onTheWay) / line.pack);
          return line.pack * Math.max(floor, packs);
        }),
        forecast: (i) => forecasts[i]!,
      };
    },
  };
}
