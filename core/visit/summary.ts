import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Instant } from '../base/instant.ts';
import { Money } from '../base/money.ts';
import { OUTCOMES, VISIT_KINDS } from './facts.ts';
import type { Visit } from './visit.ts';
import { paidLines } from '../order/order.ts';

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

/** The summary of a visit; null until its first fact has arrived. */
export function summaryOf(visit: Visit, rep: Id): VisitSummary | null {
  if (!visit.opened) return null;
  const lines = visit.shelf?.lines ?? [];
  const there = new Set(lines.filter((l) => l.state !== 'out').map((l) => l.product));
  const out = new Set(lines.map((l) => l.product).filter((product) => !there.has(product)));
  return {
    visit: visit.id,
    outlet: visit.opened.outlet,
    rep,
    day: visit.opened.day,
    purpose: visit.opened.purpose,
    isPlanned: visit.opened.isPlanned,
    state: visit.state,
    outcome: visit.outcome,
    checkedInAt: visit.checkedIn?.at ?? null,
    endedAt: visit.endedAt,
    stepsDone: Object.values(visit.steps).filter((end) => end.how === 'done').length,
    order: visit.order?.id ?? null,
    lines: visit.order ? new Set(paidLines(visit.order.lines).map((l) => l.product)).size : 0,
    total: visit.order?.total ?? null,
    outOfStock: out.size,
    photos: visit.photos.length,
    promised: visit.promised.length,
    settled: visit.settled.length,
  };
}
