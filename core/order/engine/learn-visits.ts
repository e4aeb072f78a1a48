import type { Day } from '../../base/day.ts';
import type { Id } from '../../base/id.ts';
import type { ProductId } from '../../catalog/product.ts';
import type { OutletHistory } from '../history.ts';
import { dayNumber, type Calendar } from './days.ts';
import type { DemandState } from './demand-state.ts';
import { learn, type VisitSeen } from './learn.ts';
import { shortened, type LastLearnt } from './snapshot.ts';

type PastVisit = OutletHistory['visits'][number];
/** What a visit leaves behind of which demand is learnt. */
export type Seen = Pick<PastVisit, 'visit' | 'day' | 'stock' | 'removed'>;
export type Came = Pick<OutletHistory['deliveries'][number], 'day' | 'lines'>;

/** Where learning stands in one outlet. */
export interface Learning {
  readonly state: DemandState;
  readonly last: LastLearnt | null;
}

/** What a visit saw, and what came since the one before it. */
export function visitSeen(outlet: Id, visit: Seen, after: Day | null, deliveries: readonly Came[]): VisitSeen {
  const came = deliveries
    .filter(({ day }) => after !== null && after < day && day <= visit.day)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const products = new Set<ProductId>([
    ...Object.keys(visit.stock),
    ...Object.keys(visit.removed),
    ...came.flatMap(({ lines }) => Object.keys(lines)),
  ]);
  return {
    outlet,
    day: dayNumber(visit.day),
    lines: [...products].sort().map((product) => ({
      product,
      counted: visit.stock[product] ?? null,
      removed: visit.removed[product] ?? 0,
      delivered: came.flatMap(({ day, lines }) =>
        lines[product] ? [{ day: dayNumber(day), quantity: lines[product] }] : [],
      ),
    })),
  };
}

/** [O40] [O41] Visits of one outlet, oldest first; one that is older than the last that was learnt teaches nothing. */
export function learnVisits(
  outlet: Id,
  from: Learning,
  visits: readonly Seen[],
  deliveries: readonly Came[],
  calendar: Calendar,
): Learning {
  let { state, last } = from;
  for (const visit of visits) {
    if (last && visit.day < last.day) continue;
    const seen = visitSeen(outlet, visit, last?.day ?? null, deliveries);
    state = shortened(
      state,
      learn(state, seen, calendar),
      outlet,
      seen.lines.map(({ product }) => product),
    );
    last = { visit: visit.visit, day: visit.day };
  }
  return { state, last };
}

/** [O41] Of visits, newest first, those that came after the last that was learnt; oldest first. */
export function visitsAfter<V extends Seen>(visits: readonly V[], last: LastLearnt | null): V[] {
  const at = visits.findIndex(({ visit }) => visit === last?.visit);
  const newer = at === -1 ? visits.filter(({ day }) => last === null || day > last.day) : visits.slice(0, at);
  return [...newer].reverse();
}
