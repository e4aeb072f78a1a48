import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Instant } from '../base/instant.ts';
import { Money } from '../base/money.ts';
import { OUTCOMES, VISIT_KINDS } from './facts.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A visit in one line of a list or one term of a figure; the phone and the desk make it with the same function. */
export const VisitSummary = v.strictObject({
  visit: Id,
  outlet: Id,
  rep: Id,
  day: Day,
  purpose: v.picklist(VISIT_KINDS),
  isPlanned: v.boolean(),
  state: v.picklist(['in-progress', 'completed', 'aborted']),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  checkedInAt: v.nullable(Instant),
  endedAt: v.nullable(Instant),
  stepsDone: Count,
  /** Nothing is missing that no visit can do without: someone was greeted, and the shop was checked. */
  isWhole: v.boolean(),
  order: v.nullable(Id),
  /** Distinct products paid for. */
  lines: Count,
  total: v.nullable(Money),
  /** Products that were seen nowhere in the shop. */
  outOfStock: Count,
  photos: Count,
  promised: Count,
  settled: Count,
});
export type VisitSummary = v.InferOutput<typeof VisitSummary>;
