import { plusDays, type Day } from '../../base/day.ts';
import { NONE, type Counted, type Quantity } from '../../base/quantity.ts';
import type { DemandSuggestion } from './suggest-by-demand.ts';
import { FIRST_DAY } from './days.ts';

/** What bound the quantity after the sum, and what it came to. */
export const BOUNDS = ['short-life-cap', 'capacity-cap', 'line-minimum', 'limited-supply'] as const;
export type Bound = (typeof BOUNDS)[number];

/** The numbers of the line under a quantity of the engine, as data; words/demand-lines.ts has the words. Base units. */
export type DemandLine =
  | {
      readonly kind: 'demand';
      readonly perWeek: number;
      readonly days: number;
      readonly promotionDays: number;
      /** The day of the delivery of the next order: until then it must last. */
      readonly until: Day;
      readonly expected: number;
      readonly safety: number;
      readonly enough: number;
      readonly counted: Quantity;
      readonly onTheWay: Quantity;
      /** Less than a pack is short, and it can wait for the next visit. */
      readonly canWait: boolean;
      readonly pack: number;
      readonly bounds: readonly { readonly bound: Bound; readonly to: number }[];
      readonly proposed: Quantity;
    }
  | { readonly kind: 'starter'; readonly pack: number; readonly proposed: Quantity }
  | { readonly kind: 'recount' }
  | { readonly kind: 'blocked' };

/** [O39] Why this quantity, in whole units that can be done again by hand. */
export function demandLine({ group, proposed, sum }: Pick<DemandSuggestion, 'group' | 'proposed' | 'sum'>): DemandLine {
  if (group === 'blocked') return { kind: 'blocked' };
  const counted: Counted = sum.counted;
  if (proposed === null || counted === null || sum.short === null) return { kind: 'recount' };
  if (group === 'opportunity') return { kind: 'starter', pack: sum.pack, proposed };
  const { enough } = sum.need;
  const expected = Math.round(sum.expected);
  const bounds = sum.adjustments.flatMap(({ code, to }) => {
    const bound = BOUNDS.find((one) => one === code);
    // A room of 7.9 holds seven.
    return bound ? [{ bound, to: Math.floor((to ?? NONE) + 1e-9) }] : [];
  });
  return {
    kind: 'demand',
    perWeek: sum.perWeek,
    days: sum.days,
    promotionDays: sum.promotionDays,
    until: plusDays(FIRST_DAY, sum.nextDelivery),
    expected,
    // Where little is worth its place, less than the expected is enough.
    safety: enough - expected,
    enough,
    counted,
    onTheWay: sum.onTheWay,
    canWait: sum.short === 0 && enough > counted + sum.onTheWay,
    pack: sum.pack,
    bounds,
    proposed,
  };
}
