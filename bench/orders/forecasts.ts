import type { Watch } from './replay.ts';

/** Chances at which forecasts are judged. */
const PINBALL_AT = [0.5, 0.8, 0.9, 0.95, 0.98];
const COVERED_AT = [0.9, 0.95, 0.98];
const CLASSES = [1, 3, 10, 30];
/** Forecasts that a class must hold to be judged. */
const ENOUGH = 300;

/** How good forecasts were: the pinball loss for each unit asked, and how far covering strays from what was promised. */
export class ForecastBook {
  private loss = 0;
  private asked = 0;
  private readonly covered = new Map<string, { level: number; inside: number; all: number }>();

  readonly watch: Watch = ({ mean, quantile, chance }, asked) => {
    this.asked += asked;
    const size = CLASSES.filter((bound) => mean >= bound).length;
    for (const level of PINBALL_AT) {
      const at = quantile(level);
      this.loss += asked > at ? level * (asked - at) : (1 - level) * (at - asked);
      if (!COVERED_AT.includes(level)) continue;
      const key = `${size} ${level}`;
      const of = this.covered.get(key) ?? { level, inside: 0, all: 0 };
      this.covered.set(key, of);
      of.all++;
      // Counts jump over a level; on the jump itself only the part up to the level is inside, as its forecast has it.
      const [below, upTo] = [chance(at - 1), chance(at)];
      of.inside +=
        asked < at ? 1 : asked > at ? 0 : upTo > below ? Math.min(1, Math.max(0, (level - below) / (upTo - below))) : 1;
    }
  };

  get pinball(): number {
    return this.loss / this.asked;
  }

  /** The worst difference between promised and kept, in hundredths, over sizes with enough forecasts. */
  get coverError(): number {
    const errors = Array.from(this.covered.values())
      .filter(({ all }) => all >= ENOUGH)
      .map(({ level, inside, all }) => 100 * Math.abs(inside / all - level));
    return Math.max(...errors);
  }
}
