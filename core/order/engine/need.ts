import type { OutletClass } from '../../outlet/outlet.ts';
import { countsOf, leastWhole, type Counts } from './counts.ts';
import type { Expected } from './expect.ts';
import { corrected, correctionOf, sizeClass } from './tail.ts';
import type { Pool } from './demand-state.ts';

/** [O34] Counts as they are expected and as forecasts of that size came out. */
export const forecastOf = (pool: Pool, { mean, variance }: Expected): Counts =>
  corrected(countsOf(mean, variance), correctionOf(pool.tails[sizeClass(mean)]!));

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
  /** Demand until goods that come with this order are too old; null when they do not spoil. */
  readonly life: Counts | null;
}

/**
 * [O34] [O35] How much must be there until the delivery of the next order: the least number of units after which one more
 * pack costs more than it earns. A pack earns what would be missed without it; it costs its place for a cycle, and its
 * goods where they would grow too old. Base units.
 */
export function needOf({ planned, longer, cycleDays, life }: Horizon, pack: number, level: number): number {
  const [earns, place] = [missedUnit(level), holding(cycleDays)];
  const unit = (at: number): number => {
    const runsOut = 1 - (1 - MISSED_VISITS) * planned.atMost(at - 1) - MISSED_VISITS * longer.atMost(at - 1);
    const spoils = life ? life.atMost(at - 1) : 0;
    return earns * runsOut - place * (1 - runsOut / 2) - GOODS * spoils;
  };
  const isEnough = (there: number): boolean => {
    let worth = 0;
    for (let at = there + 1; at <= there + pack; at++) worth += unit(at);
    return worth <= 0;
  };
  return leastWhole(isEnough, planned.mean);
}
