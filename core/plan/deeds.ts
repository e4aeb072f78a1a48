import type { Day } from '../base/day.ts';
import type { Id } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import type { DayPlanned, DaySigned, Task, VisitMissed } from './facts.ts';
import { takesAnother, type MonthPlanSubmitted, type MonthProposal } from './month-proposal.ts';

/** Every code with which a deed of a day may refuse. */
export const PLAN_REFUSALS = [
  'nothing-planned',
  'stop-twice',
  'was-visited',
  'visit-still-open',
  'stops-unexplained',
  'task-unexplained',
  'month-settled',
] as const;
export type PlanRefusal = (typeof PLAN_REFUSALS)[number];

type Deed<Fact> = Result<Fact, Refusal<PlanRefusal>>;
type Said<Fact> = Omit<Fact, 'kind' | 'at'>;
const no = (code: PlanRefusal, details: Record<string, unknown> = {}) => refuse<PlanRefusal>(code, details);

/** [P4] */
export function planDay(said: Said<DayPlanned>, at: Instant): Deed<DayPlanned> {
  if (said.stops.length === 0) return no('nothing-planned');
  const again = said.stops.find((stop, i) => said.stops.indexOf(stop) !== i);
  if (again) return no('stop-twice', { outlet: again });
  return ok({ kind: 'day-planned', at, ...said });
}

/** [P5] */
export function missVisit(said: Said<VisitMissed>, visited: readonly Id[], at: Instant): Deed<VisitMissed> {
  if (visited.includes(said.outlet)) return no('was-visited');
  return ok({ kind: 'visit-missed', at, ...said });
}

/** How a day stands when its report is signed. */
export interface DayEnd {
  readonly day: Day;
  readonly stops: readonly Id[];
  /** Outlets of which a visit has ended today. */
  readonly visited: readonly Id[];
  /** Outlets that were missed with a reason. */
  readonly missed: readonly Id[];
  readonly openVisits: readonly Id[];
  /** The tasks of the plan. */
  readonly tasks: readonly Task[];
}

/** Stops that were neither visited nor missed with a reason. */
export const unexplainedStops = ({ stops, visited, missed }: Pick<DayEnd, 'stops' | 'visited' | 'missed'>): Id[] =>
  stops.filter((stop) => !visited.includes(stop) && !missed.includes(stop));

/** [P6] [P11] */
export function signDay(end: DayEnd, said: Omit<Said<DaySigned>, 'day'>, at: Instant): Deed<DaySigned> {
  if (end.openVisits.length > 0) return no('visit-still-open', { visits: end.openVisits });
  const unexplained = unexplainedStops(end);
  if (unexplained.length > 0) return no('stops-unexplained', { outlets: unexplained });
  const silent = end.tasks.find(({ id, priority }) => priority === 'A' && !isExplained(said.tasks, id));
  if (silent) return no('task-unexplained', { task: silent.text });
  return ok({ kind: 'day-signed', at, day: end.day, ...said });
}

const isExplained = (told: DaySigned['tasks'], task: Id): boolean => {
  const one = told.find(({ id }) => id === task);
  return one !== undefined && (one.isDone || one.reason.trim() !== '');
};

/** [P9] */
export function submitMonth(
  before: MonthProposal | null,
  said: Said<MonthPlanSubmitted>,
  at: Instant,
): Deed<MonthPlanSubmitted> {
  if (!takesAnother(before)) return no('month-settled');
  return ok({ kind: 'month-plan-submitted', at, ...said });
}
