import type { Instant } from '../base/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import type { DayPlanned, DaySigned, VisitMissed } from './facts.ts';
import type { Id } from '../base/id.ts';

export const PLAN_REFUSALS = ['day-is-empty', 'stops-unexplained', 'a-visit-is-open'] as const;
export type PlanRefusal = (typeof PLAN_REFUSALS)[number];
type Deed<F> = Result<F, Refusal<PlanRefusal>>;

export const planDay = (what: Omit<DayPlanned, 'kind' | 'at'>, at: Instant): Deed<DayPlanned> =>
  what.stops.length === 0 ? refuse('day-is-empty') : ok({ kind: 'day-planned', at, ...what });

export const missVisit = (what: Omit<VisitMissed, 'kind' | 'at'>, at: Instant): Deed<VisitMissed> =>
  ok({ kind: 'visit-missed', at, ...what });

/** The day is signed when every stop was visited or has a reason, and no visit is open. */
export function signDay(
  day: { readonly openVisits: readonly Id[]; readonly unexplained: readonly Id[] },
  what: Omit<DaySigned, 'kind' | 'at'>,
  at: Instant,
): Deed<DaySigned> {
  if (day.openVisits.length > 0) return refuse('a-visit-is-open', { visit: day.openVisits[0] });
  if (day.unexplained.length > 0) return refuse('stops-unexplained', { outlets: day.unexplained });
  return ok({ kind: 'day-signed', at, ...what });
}
