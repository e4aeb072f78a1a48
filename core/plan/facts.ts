import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Amount } from '../base/money.ts';
import { Note } from '../base/text.ts';

export const MISSED_REASONS = ['no-time', 'weather', 'vehicle', 'leave', 'meeting', 'shop-closed'] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

/** The rep looked the day through and said: this is what I will do. */
export const DayPlanned = fact('day-planned', {
  day: Day,
  target: Amount,
  stops: v.pipe(v.array(Id), v.maxLength(200)),
  focus: Note,
});
export type DayPlanned = v.InferOutput<typeof DayPlanned>;

export const VisitMissed = fact('visit-missed', { day: Day, outlet: Id, reason: v.picklist(MISSED_REASONS) });
export type VisitMissed = v.InferOutput<typeof VisitMissed>;

/** The day's report, signed. Its figures are not in it: they are computed from the facts. */
export const DaySigned = fact('day-signed', { day: Day, problems: Note, helpWanted: Note, tomorrow: Note });
export type DaySigned = v.InferOutput<typeof DaySigned>;

export const PlanFact = v.variant('kind', [DayPlanned, VisitMissed, DaySigned]);
export type PlanFact = v.InferOutput<typeof PlanFact>;
