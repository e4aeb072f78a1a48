import type { ProductId } from '../../catalog/product.ts';
import { countsOf, type Counts } from './counts.ts';
import { allOf, type Calendar, type DayNumber, type Days } from './days.ts';
import type { PairDemand } from './demand-state.ts';
import { LAST, lastStepOf, type Fallen } from './tail.ts';
import { expectedOf, type Expected, type Place } from './expect.ts';

/** What a visit saw of one product: the facts from which demand is learnt, base units. */
export interface LineSeen {
  readonly product: ProductId;
  /** Saleable stock; null when it was not counted. */
  readonly counted: number | null;
  /** Expired, damaged, returned since the last visit: left the shelf without being sold. */
  readonly removed: number;
  /** What came since the last visit. */
  readonly delivered: readonly { readonly day: DayNumber; readonly quantity: number }[];
}

export const unitsOf = (deliveries: LineSeen['delivered']): number =>
  deliveries.reduce((sum, { quantity }) => sum + quantity, 0);

/** [O32] More than so many times what was expected is a special order and counts as so many times. */
const SPECIAL = 20;
/** A surprise counts as at most so many times the variance, or one wedding would make a shop wild for a year. */
const SURPRISE = 12;

/** What one interval between two counts taught. */
export interface Lesson {
  readonly place: Place;
  readonly days: Days;
  readonly expected: Expected;
  /** Units asked for, with those that an empty shelf did not have, special orders cut. */
  readonly asked: number;
  /** Strayed², units², and how much it weighs. */
  readonly strayed: number;
  readonly weight: number;
  readonly fallen: Fallen;
}

/** [O1] Sold since the last count; null without one, or where nobody counted now. Below zero it is a question. */
export const soldSince = (pair: PairDemand | undefined, line: LineSeen): number | null =>
  !pair || line.counted === null
    ? null
    : pair.counted + pair.delivered + unitsOf(line.delivered) - pair.removed - line.removed - line.counted;

/** What the interval since the last count says; null where it says nothing: no count, no stock, or a sum that cannot be. */
export function lessonOf(place: Place, line: LineSeen, day: DayNumber, calendar: Calendar): Lesson | null {
  const pair = place.pair!;
  const sold = soldSince(pair, line);
  if (sold === null || sold < 0) return null;
  // [O31] An empty shelf sells nothing: only days from the first delivery on say something.
  const from = pair.counted > 0 ? pair.day : (pair.firstDelivery ?? line.delivered[0]?.day ?? day);
  const days = calendar(place.product, from, day);
  if (allOf(days) <= 0) return null;

  const expected = expectedOf(place, days);
  const counts = countsOf(expected.mean, expected.variance);
  const isCutOff = line.counted === 0;
  const asked = Math.min(
    isCutOff ? askedBeyond(counts, sold) : sold,
    Math.max(SPECIAL * Math.max(1, expected.mean), 0),
  );
  return {
    place,
    days,
    expected,
    asked,
    strayed: Math.min((asked - expected.mean) ** 2, SURPRISE * expected.variance),
    weight: Math.min(1, 2 * expected.mean),
    fallen: { from: counts.atMost(sold - 1), to: counts.atMost(sold), isCutOff, beyond: beyondOf(counts, sold) },
  };
}

/** How far a count lies in the last step of its forecast; null where it lies before it. */
function beyondOf(counts: Counts, sold: number): number | null {
  if (counts.atMost(sold) < LAST) return null;
  const last = lastStepOf(counts);
  return sold > last ? Math.log((sold + 1) / (last + 1)) : null;
}

/** [O31] What was asked where `sold` was all there was: the mean of all counts that are no smaller, at most one expectation more. */
function askedBeyond(counts: Counts, sold: number): number {
  const most = sold + counts.mean + 1;
  const end = Math.ceil(counts.mean + 6 * Math.sqrt(counts.variance)) + sold + 2;
  const step = Math.max(1, Math.ceil((end - sold) / 200));
  let below = counts.atMost(sold - 1);
  let [sum, all] = [0, 0];
  for (let units = sold; units < end; units += step) {
    const upTo = counts.atMost(units + step - 1);
    sum += (upTo - below) * (units + (step - 1) / 2);
    all += upTo - below;
    below = upTo;
  }
  return all < 1e-9 ? Math.min(sold + 1, most) : Math.min(sum / all, most);
}
