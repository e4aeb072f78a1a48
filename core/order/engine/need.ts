import type { OutletClass } from '../../outlet/outlet.ts';
import { countsOf, leastWhole, type Counts } from './counts.ts';
import type { Expected } from './expect.ts';
import { corrected, sizeClass } from './tail.ts';
import type { Pool } from './demand-state.ts';

/** [O34] Counts as they are expected and as forecasts of that size came out. */
export const forecastOf = (pool: Pool, { mean, variance }: Expected): Counts =>
  corrected(countsOf(mean, variance), pool.tails[sizeClass(mean)]!);

/** The chance with which the shelf should hold for a usual cycle, by class of outlet. */
export const SERVICE_LEVELS: Readonly<Record<OutletClass, number>> = { A: 0.98, B: 0.97, C: 0.93, D: 0.93 };

/** The cycle for which a service level is said: an outlet that is seen more often runs out less, one that is seen less more. */
const USUAL_CYCLE_DAYS = 14;
/** What a unit costs that stands for a year, and the goods of one that spoils, as shares of its price. */
const HOLDING_A_YEAR = 0.225;
const GOODS = 0.75;
const holding = (days: number): number => (HOLDING_A_YEAR * days) / 365;

/**
 * What a missed unit must be worth (share of its price) for the service level to be right in a usual cycle: where one more
 * unit that sells with the chance 1 − level is just worth its place.
 */
const missedUnit = (level: number): number => holding(USUAL_CYCLE_DAYS) * (1 / (1 - level) - 0.5);

/** The chance that a planned visit does not take place, so that goods must last one cycle longer. */
export const MISSED_VISITS = 0.08;

export interface Horizon {
  /** Demand from now until the delivery of the next order, as planned. */
  readonly planned: Counts;
  /** The same, should the next visit fall out. */
  readonly longer: Counts;
  /** Days from the delivery of this order to that of the next. */
  readonly cycleDays: number;
  /** Demand from now until goods of this order are too old, and until those of the next are; null when they do not spoil. */
  readonly life: { readonly ofThis: Counts; readonly ofNext: Counts } | null;
}

/** How much must be there until the delivery of the next order, base units. */
export interface Need {
  /** One more pack on top of so many would cost more than it earns. */
  readonly enough: number;
  /** With so many there, one more pack can wait: it would earn less than the work of a line. */
  readonly canWait: number;
}

/** Of what would spoil of this order, the share that would spoil of the next one too and is no reason to wait; measured. */
const SPOILS_ANYWAY = 0.5;
/** What a line must earn to be written, picked and carried: a share of what a missed unit is worth, or low levels would starve. */
const LINE = 0.05;

/**
 * [O34] [O35] A pack earns what would be missed without it until the next goods come. It costs its place for a cycle; and
 * where goods grow old, what of it would spoil because it came now and not with the next order. No pack is worth it of
 * which more spoils in its life than its sales earn.
 */
export function needOf(horizon: Horizon, pack: number, level: number): Need {
  const { planned, longer, cycleDays, life } = horizon;
  const place = holding(cycleDays);
  // Where goods spoil no service is worth more than they earn.
  const earns = life ? Math.min(1 - GOODS, missedUnit(level)) : missedUnit(level);
  const runsOut = kept(
    (at) => 1 - (1 - MISSED_VISITS) * planned.atMost(at - 1) - MISSED_VISITS * longer.atMost(at - 1),
  );
  const worth = (there: number): number => {
    const isShort = runsOut(there + 1);
    let [sum, lived] = [0, 0];
    for (let at = there + 1; at <= there + pack; at++) {
      const short = runsOut(at);
      sum += earns * short - place * (1 - short / 2);
      if (!life) continue;
      const spoils = life.ofThis.atMost(at - 1);
      sum -=
        GOODS * Math.max(0, spoils - SPOILS_ANYWAY * (isShort * spoils + (1 - isShort) * life.ofNext.atMost(at - 1)));
      lived += earns * (1 - spoils) - GOODS * spoils;
    }
    return life ? Math.min(sum, lived) : sum;
  };
  const enough = leastWhole((there) => worth(there) <= 0, planned.mean + Math.sqrt(planned.variance) - pack / 2);
  return { enough, canWait: leastWhole((there) => worth(there) <= LINE * earns, enough - 1, enough) };
}

/** Packs overlap while the right number of them is looked for: each unit is asked once. */
function kept(of: (at: number) => number): (at: number) => number {
  const known: number[] = [];
  return (at) => (known[at] ??= of(at));
}

/** [O36] What is short of the need, base units; nothing where less than a pack is short and it can wait. */
export function shortOf({ enough, canWait }: Need, held: number, pack: number): number {
  const short = Math.max(0, enough - held);
  return short <= pack && held >= canWait ? 0 : short;
}
