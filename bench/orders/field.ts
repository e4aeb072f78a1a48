import { randomOf, wholeBetween } from './random.ts';
import { firstScoredDay, unitsBetween, type DemandSet } from './series.ts';

/** Days from order to door that everybody plans with; goods come one earlier or later too. */
export const PLANNED_LEAD = 2;
const CYCLES = [7, 14, 7, 28];
const SKIPPED = 0.08;
const SHIFTED = 0.15;
const PACKS = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36, 48];
/** The most days of demand that a pack may hold. */
const PACK_DAYS = 17.5;

/** A call as it will be made. The planned days are what the rep knows; the real ones nobody does. */
export interface Call {
  readonly day: number;
  readonly arrives: number;
  readonly plannedNext: number;
}

/** One product on one outlet's shelf. `known` are the promotion days of which the office has a record. */
export interface Shelf {
  readonly product: string;
  readonly pack: number;
  readonly demand: Int32Array;
  readonly known: Uint8Array;
}

export interface FieldOutlet {
  readonly name: string;
  readonly cycle: number;
  readonly calls: readonly Call[];
  readonly shelves: readonly Shelf[];
}

/** Everything that chance decides before the replay begins; all players meet the same. Days are counted from 0. */
export interface Field {
  readonly name: string;
  readonly days: number;
  /** Scored from this day, `from` included, to `to`, not included. */
  readonly from: number;
  readonly to: number;
  readonly shelfLife: number | null;
  readonly outlets: readonly FieldOutlet[];
}

export interface FieldWishes {
  readonly shelfLife?: number;
  /** The share of promotions (a run of days of one product) that nobody wrote down. */
  readonly flagsMissing?: number;
  /** Cycles of the outlets, in days. */
  readonly cycles?: readonly number[];
  /** A world that begins on `start`, is learnt from for `learn` days and scored for `score` days. */
  readonly window?: { readonly start: number; readonly learn: number; readonly score: number };
}

/** The visits, packs and gaps in the records of one set and seed. */
export function fieldOf(set: DemandSet, seed: number, wishes: FieldWishes = {}): Field {
  const { start, learn, score } = wishes.window ?? {
    start: 0,
    learn: firstScoredDay(set.days),
    score: set.days - firstScoredDay(set.days),
  };
  const days = Math.min(set.days - start, learn + score);
  const cycles = wishes.cycles ?? CYCLES;
  const outlets = set.outlets.map(({ name, series }, i) => {
    const cycle = cycles[(i + seed) % cycles.length]!;
    const shelves = series.map(({ product, demand, promotion }) => {
      const random = randomOf(`pack ${set.name} ${seed} ${name} ${product}`);
      const perDay = unitsBetween(demand, start, start + learn) / learn;
      const fitting = PACKS.filter((pack) => pack <= Math.max(1, perDay * PACK_DAYS));
      return {
        product,
        pack: fitting[wholeBetween(random, 0, fitting.length - 1)]!,
        demand: demand.slice(start, start + days),
        known: recorded(promotion, `flags ${set.name} ${seed} ${product}`, wishes.flagsMissing ?? 0).slice(
          start,
          start + days,
        ),
      };
    });
    return { name, cycle, calls: callsOf(cycle, days, `calls ${set.name} ${seed} ${name} ${start}`), shelves };
  });
  return { name: set.name, days, from: learn, to: days, shelfLife: wishes.shelfLife ?? null, outlets };
}

function recorded(promotion: Uint8Array, name: string, missing: number): Uint8Array {
  if (missing === 0) return promotion;
  // One draw for each day on which a run may begin: outlets that share a promotion then miss it together.
  const random = randomOf(name);
  const known = new Uint8Array(promotion.length);
  let isMissed = false;
  promotion.forEach((on, day) => {
    const drawn = random() < missing;
    if (on && (day === 0 || !promotion[day - 1])) isMissed = drawn;
    if (on && !isMissed) known[day] = on;
  });
  return known;
}

function callsOf(cycle: number, days: number, name: string): Call[] {
  const random = randomOf(name);
  const offset = wholeBetween(random, 0, cycle - 1);
  const calls: Call[] = [];
  for (let planned = offset; planned < days; planned += cycle) {
    const [skip, shift, side, lead] = [random(), random(), random(), random()];
    const moved = shift < SHIFTED ? (side < 0.5 ? -1 : 1) : 0;
    const day = planned + moved;
    if (skip < SKIPPED || day < 0 || day >= days) continue;
    const late = lead < 0.25 ? -1 : lead < 0.75 ? 0 : 1;
    calls.push({ day, arrives: day + PLANNED_LEAD + late, plannedNext: planned + cycle });
  }
  return calls;
}
