import type { Id } from '../base/id.ts';
import { NOTHING, sumOf, type Money } from '../base/money.ts';
import type { Door } from '../visit/door.ts';
import type { VisitSummary } from '../visit/summary.ts';
import { isValid } from './valid-visit.ts';

/** What is counted. Sums may be added over days and people; ratios never. */
export interface DaySums {
  /** K1. Stops of the plan. */
  readonly planned: number;
  /** K2. Planned stops with a completed visit on their day. */
  readonly plannedDone: number;
  /** K3. Completed visits, planned and unplanned. */
  readonly completed: number;
  /** K4. Completed visits in person that were made to sell. */
  readonly salesVisits: number;
  /** K5. Those of them with at least one paid line. */
  readonly productive: number;
  /** K44. Completed visits in person. */
  readonly inPerson: number;
  /** K44. Those of them that were valid. */
  readonly valid: number;
  /** K7. Distinct paid products, summed over productive visits. */
  readonly lines: number;
  /** K8. Money of the orders of all visits, telephone orders included. */
  readonly value: Money;
  /** K9. Products found out of stock, summed over visits. */
  readonly outOfStock: number;
  readonly photos: number;
  readonly promised: number;
  readonly settled: number;
}

/** The figures of a day: sums, and ratios of sums (never means of percentages). A ratio of nothing is null. */
export interface DayFigures extends DaySums {
  /** K2 ÷ K1, 线路执行率. */
  readonly adherence: number | null;
  /** K5 ÷ K4, 成交率. */
  readonly strikeRate: number | null;
  /** K44, 有效拜访率. */
  readonly validRate: number | null;
  /** K7 ÷ K5. */
  readonly linesPerCall: number | null;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const withRatios = (sums: DaySums): DayFigures => ({
  ...sums,
  adherence: ratio(sums.plannedDone, sums.planned),
  strikeRate: ratio(sums.productive, sums.salesVisits),
  validRate: ratio(sums.valid, sums.inPerson),
  linesPerCall: ratio(sums.lines, sums.productive),
});

/** The figures of the visits of one person on one day, with the stops that were planned for it and how each visit began. */
export function dayFigures(
  plannedStops: readonly Id[],
  visits: readonly VisitSummary[],
  doors: ReadonlyMap<Id, Pick<Door, 'standing' | 'answer'>>,
): DayFigures {
  const completed = visits.filter((v) => v.state === 'completed');
  const sales = completed.filter((v) => v.purpose === 'sales' || v.purpose === 'prospecting');
  const productive = sales.filter((v) => v.lines > 0);
  const inPerson = completed.filter((v) => v.purpose !== 'phone');
  const visited = new Set(inPerson.map((v) => v.outlet));
  const total = (list: readonly VisitSummary[], of: (v: VisitSummary) => number): number =>
    list.reduce((sum, v) => sum + of(v), 0);
  return withRatios({
    planned: plannedStops.length,
    plannedDone: plannedStops.filter((outlet) => visited.has(outlet)).length,
    completed: completed.length,
    salesVisits: sales.length,
    productive: productive.length,
    inPerson: inPerson.length,
    valid: inPerson.filter((v) => isValid(v, doors.get(v.visit) ?? null)).length,
    lines: total(productive, (v) => v.lines),
    value: sumOf(visits.map((v) => v.total ?? NOTHING)),
    outOfStock: total(visits, (v) => v.outOfStock),
    photos: total(visits, (v) => v.photos),
    promised: total(visits, (v) => v.promised),
    settled: total(visits, (v) => v.settled),
  });
}

/** The figures of several days or people together: sums first, then the ratios. */
export function togetherOf(all: readonly DaySums[]): DayFigures {
  const total = (of: (sums: DaySums) => number): number => all.reduce((sum, sums) => sum + of(sums), 0);
  return withRatios({
    planned: total((f) => f.planned),
    plannedDone: total((f) => f.plannedDone),
    completed: total((f) => f.completed),
    salesVisits: total((f) => f.salesVisits),
    productive: total((f) => f.productive),
    inPerson: total((f) => f.inPerson),
    valid: total((f) => f.valid),
    lines: total((f) => f.lines),
    value: sumOf(all.map((f) => f.value)),
    outOfStock: total((f) => f.outOfStock),
    photos: total((f) => f.photos),
    promised: total((f) => f.promised),
    settled: total((f) => f.settled),
  });
}
