import type { Days } from '../../core/order/engine/days.ts';

/** What a rep sees of one product when he stands before the shelf. Nothing else is known to a player. */
export interface SeenLine {
  readonly product: string;
  readonly pack: number;
  /** Saleable stock, counted. */
  readonly counted: number;
  /** What came since the last call, with its day. */
  readonly delivered: readonly { readonly day: number; readonly quantity: number }[];
  /** Expired packs taken off the shelf since the last call. */
  readonly removed: number;
  readonly onTheWay: number;
  readonly shelfLife: number | null;
  /** Normal and promotion days, as far as there is a record of them; `from` included, `to` not. */
  readonly days: (from: number, to: number) => Days;
}

/** A call on an outlet. Days are whole; the morning's delivery of a day comes before the call, its customers after it. */
export interface SeenCall {
  readonly outlet: string;
  readonly day: number;
  readonly previous: number | null;
  readonly plannedDelivery: number;
  readonly plannedNext: number;
  readonly plannedNextDelivery: number;
  readonly lines: readonly SeenLine[];
}

/** What a player thinks of the demand from now to the next delivery but one: the least units that hold with a chance. */
export type Quantiles = (chance: number) => number;

/** An answer to a call: units to order of each line, in whole packs; and, where the player has one, a forecast. */
export interface Played {
  readonly order: readonly number[];
  readonly forecast?: (line: number) => Forecast;
}

export interface Forecast {
  readonly mean: number;
  readonly quantile: Quantiles;
  /** The chance of at most so many units. */
  readonly chance: (units: number) => number;
}

export interface Player {
  readonly name: string;
  readonly play: (call: SeenCall) => Played;
}
