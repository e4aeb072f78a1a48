import type { Id } from '../base/id.ts';
import { paidLines } from '../order/order.ts';
import type { VisitSummary } from './summary.ts';
import type { Step } from './step.ts';
import type { Visit } from './visit.ts';

const MANDATORY: readonly Step[] = ['greet', 'store-check'];

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
    isWhole: MANDATORY.every((step) => visit.steps[step]?.how === 'done'),
    order: visit.order?.id ?? null,
    lines: visit.order ? new Set(paidLines(visit.order.lines).map((l) => l.product)).size : 0,
    total: visit.order?.total ?? null,
    outOfStock: out.size,
    photos: visit.photos.length,
    promised: visit.promised.length,
    settled: visit.settled.length,
  };
}
