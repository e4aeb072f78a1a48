import type { Id } from '../base/id.ts';
import { fen, sumOf, type Money } from '../base/money.ts';
import type { VisitSummary } from '../visit/summary.ts';

/** The figures of a day: sums, and ratios of sums (never means of percentages). A ratio of nothing is null. */
export interface DayFigures {
  /** K1. Stops of the plan. */
  readonly planned: number;
  /** K2. Completed visits of planned stops. */
  readonly plannedDone: number;
  /** K3. Completed visits, planned and unplanned. */
  readonly completed: number;
  /** Completed visits that could have sold: sales and prospecting. */
  readonly salesVisits: number;
  /** K4. Completed sales visits with at least one paid line. */
  readonly productive: number;
  /** K5. plannedDone ÷ planned. */
  readonly adherence: number | null;
  /** K6. productive ÷ salesVisits. */
  readonly strikeRate: number | null;
  /** K7. Paid lines ÷ productive visits. */
  readonly linesPerCall: number | null;
  readonly lines: number;
  readonly value: Money;
  readonly outOfStock: number;
  readonly photos: number;
  readonly promised: number;
  readonly settled: number;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The figures of the visits of one day (or of any set of days), with the stops that were planned. */
export function dayFigures(plannedStops: readonly Id[], visits: readonly VisitSummary[]): DayFigures {
  const completed = visits.filter((v) => v.state === 'completed');
  const sales = completed.filter((v) => v.purpose === 'sales' || v.purpose === 'prospecting');
  const productive = sales.filter((v) => v.lines > 0);
  const visited = new Set(completed.map((v) => v.outlet));
  const plannedDone = plannedStops.filter((outlet) => visited.has(outlet)).length;
  const total = (of: (v: VisitSummary) => number): number => visits.reduce((sum, v) => sum + of(v), 0);
  const lines = productive.reduce((sum, v) => sum + v.lines, 0);
  return {
    planned: plannedStops.length,
    plannedDone,
    completed: completed.length,
    salesVisits: sales.length,
    productive: productive.length,
    adherence: ratio(plannedDone, plannedStops.length),
    strikeRate: ratio(productive.length, sales.length),
    linesPerCall: ratio(lines, productive.length),
    lines,
    value: sumOf(visits.map((v) => v.total ?? fen(0))),
    outOfStock: total((v) => v.outOfStock),
    photos: total((v) => v.photos),
    promised: total((v) => v.promised),
    settled: total((v) => v.settled),
  };
}

/** The figures of several days or people together: sums first, then the ratios. */
export function togetherOf(all: readonly DayFigures[]): DayFigures {
  const total = (of: (f: DayFigures) => number): number => all.reduce((sum, f) => sum + of(f), 0);
  const planned = total((f) => f.planned);
  const plannedDone = total((f) => f.plannedDone);
  const salesVisits = total((f) => f.salesVisits);
  const productive = total((f) => f.productive);
  const lines = total((f) => f.lines);
  return {
    planned, plannedDone, salesVisits, productive, lines,
    completed: total((f) => f.completed),
    adherence: ratio(plannedDone, planned),
    strikeRate: ratio(productive, salesVisits),
    linesPerCall: ratio(lines, productive),
    value: sumOf(all.map((f) => f.value)),
    outOfStock: total((f) => f.outOfStock),
    photos: total((f) => f.photos),
    promised: total((f) => f.promised),
    settled: total((f) => f.settled),
  };
}
