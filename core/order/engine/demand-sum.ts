import * as v from 'valibot';
import { Counted, Quantity } from '../../base/quantity.ts';
import { Adjusted } from '../suggestion.ts';

const Real = v.pipe(v.number(), v.finite());
const Whole = v.pipe(v.number(), v.safeInteger());

/** Every number behind a quantity of the engine, base units; a person can do the sum again on paper. */
export const DemandSum = v.strictObject({
  /** What sells a week on the days of the horizon, promotions included. */
  perWeek: Real,
  /** Days from today until the delivery of the next order, and how many of them are on promotion. */
  days: Whole,
  promotionDays: Whole,
  nextDelivery: Whole,
  /** What is expected to be asked for in these days. */
  expected: Real,
  /** What must be there for them; `enough` less `expected` is the safety. */
  need: v.strictObject({ enough: Real, canWait: Real }),
  counted: Counted,
  onTheWay: Quantity,
  /** max(0, enough − counted − on the way), nothing where it can wait; null where no quantity may be named. */
  short: v.nullable(Real),
  pack: v.pipe(v.number(), v.integer(), v.minValue(1)),
  adjustments: v.array(Adjusted),
});
export type DemandSum = v.InferOutput<typeof DemandSum>;
