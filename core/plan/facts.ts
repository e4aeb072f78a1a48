import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Amount } from '../base/money.ts';
import { Counted } from '../base/quantity.ts';
import { Code, Note, Reason, text } from '../base/text.ts';
import { MonthPlanSubmitted } from './month-proposal.ts';

export const MISSED_REASONS = ['no-time', 'weather', 'vehicle', 'leave', 'meeting', 'shop-closed'] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

/** A: today, whatever comes; B: today; C: when there is time. */
export const PRIORITIES = ['A', 'B', 'C'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const Task = v.strictObject({ id: Id, text: Reason, priority: v.picklist(PRIORITIES) });
export type Task = v.InferOutput<typeof Task>;

const Ticks = v.pipe(v.array(text(100)), v.maxLength(80));

/** The rep looked the day through and said: this is what I will do. */
export const DayPlanned = fact('day-planned', {
  day: Day,
  target: Amount,
  stops: v.pipe(v.array(Id), v.maxLength(200)),
  focus: Note,
  /** Customers of today that must not go wrong, each with what is wanted there. */
  keys: v.pipe(v.array(v.strictObject({ outlet: Id, objective: Reason })), v.maxLength(200)),
  tasks: v.pipe(v.array(Task), v.maxLength(40)),
  /** What was ticked before leaving: tools and material, and the look in the mirror. */
  tools: Ticks,
  appearance: Ticks,
});
export type DayPlanned = v.InferOutput<typeof DayPlanned>;

export const VisitMissed = fact('visit-missed', { day: Day, outlet: Id, reason: v.picklist(MISSED_REASONS) });
export type VisitMissed = v.InferOutput<typeof VisitMissed>;

/** The day's report, signed. Its figures are not in it: they are computed from the facts. */
export const DaySigned = fact('day-signed', {
  day: Day,
  problems: Note,
  helpWanted: Note,
  tomorrow: Note,
  /** What was said in the evening meeting. */
  meeting: Note,
  /** Each task of the plan: done, or why not. */
  tasks: v.pipe(v.array(v.strictObject({ id: Id, isDone: v.boolean(), reason: Note })), v.maxLength(40)),
  /** Material that is left in the bag, counted; a blank was not counted. */
  posm: v.pipe(v.array(v.strictObject({ posm: Code, quantity: Counted })), v.maxLength(100)),
});
export type DaySigned = v.InferOutput<typeof DaySigned>;

export const PlanFact = v.variant('kind', [DayPlanned, VisitMissed, DaySigned, MonthPlanSubmitted]);
export type PlanFact = v.InferOutput<typeof PlanFact>;
