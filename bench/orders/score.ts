import type { Tally } from './replay.ts';

/** What a unit costs that was asked for and not there, one that stands for a year, and one that spoils: shares of its price. */
export const MARGIN = 0.25;
export const GOODS = 0.75;
export const HOLDING_A_YEAR = 0.3;

/** How a player did; every figure is of units, and all units are worth the same. */
export interface Score {
  /** Share of the asked units that were there. */
  readonly fill: number;
  /** Mean stock ÷ mean demand, days. */
  readonly cover: number;
  /** Share of the shelves seen by a rep that were empty. */
  readonly empty: number;
  /** Expired units ÷ asked units. */
  readonly expired: number;
  /** Order lines for each shelf that a rep saw. */
  readonly lines: number;
  /** Margin not made, money in stock and goods spoilt, for each unit asked, in hundredths of the price. */
  readonly cost: number;
}

export function scoreOf(t: Tally): Score {
  const fill = 1 - t.lost / t.demand;
  const cover = t.stockDays / t.demand;
  const expired = t.expired / t.demand;
  const cost = MARGIN * (1 - fill) + ((HOLDING_A_YEAR * GOODS) / 365) * cover + GOODS * expired;
  return { fill, cover, empty: t.empty / t.seen, expired, lines: t.orderLines / t.seen, cost: 100 * cost };
}

/** The mean of the same figure over seeds. */
export function meanOf(scores: readonly Score[]): Score {
  const mean = (of: (score: Score) => number): number => scores.reduce((sum, s) => sum + of(s), 0) / scores.length;
  return {
    fill: mean((s) => s.fill),
    cover: mean((s) => s.cover),
    empty: mean((s) => s.empty),
    expired: mean((s) => s.expired),
    lines: mean((s) => s.lines),
    cost: mean((s) => s.cost),
  };
}
