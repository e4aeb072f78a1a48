import { dayOf, timeOf, type Day, type Zone } from '../base/day.ts';
import type { Instant } from '../base/instant.ts';
import type { VisitSummary } from '../visit/summary.ts';
import type { StopState } from './stop.ts';

/** When a working day begins and ends, minutes after midnight. */
export const WORKING_TIME = { from: 8 * 60, to: 18 * 60 } as const;
/** So many minutes without a new visit are silence. */
export const SILENT_MINUTES = 40;
/** So many stops fewer than the time would have it are behind. */
export const BEHIND_STOPS = 3;

/** How a rep's day goes, what needs a supervisor first. */
export const ATTENTIONS = [
  'plan-not-confirmed',
  'silent',
  'behind',
  'on-course',
  'not-begun',
  'finished',
  'no-plan',
] as const;
export type AttentionKind = (typeof ATTENTIONS)[number];

/** `amount`: the minutes of a silence, the stops one is behind; else 0. */
export interface Attention {
  readonly kind: AttentionKind;
  readonly amount: number;
}

/** A rep's day as far as it has been told. */
export interface Underway {
  readonly day: Day;
  readonly planConfirmedAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly stops: readonly StopState[];
  readonly visits: readonly Pick<VisitSummary, 'checkedInAt' | 'endedAt'>[];
}

const minutesOf = (at: Instant, zone: Zone): number => {
  const [hours, minutes] = timeOf(at, zone).split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** [K11] [K12] [K13] [K14] */
export function attentionOf(of: Underway, now: Instant, zone: Zone): Attention {
  const is = (kind: AttentionKind, amount = 0): Attention => ({ kind, amount });
  const open = of.stops.filter((state) => state === 'open').length;
  if (of.stops.length === 0) return is('no-plan');
  if (of.signedAt !== null || (open === 0 && !of.stops.includes('now'))) return is('finished');

  const [today, minute] = [dayOf(now, zone), minutesOf(now, zone)];
  const isOver = today > of.day || (today === of.day && minute >= WORKING_TIME.to);
  if (today < of.day || (today === of.day && minute < WORKING_TIME.from)) return is('not-begun');
  if (of.planConfirmedAt === null) return is('plan-not-confirmed');
  if (isOver) return open > 0 ? is('behind', open) : is('on-course');

  const told = [of.planConfirmedAt, ...of.visits.flatMap((v) => [v.checkedInAt, v.endedAt])].filter(
    (at) => at !== null,
  );
  const quiet = minute - Math.max(WORKING_TIME.from, ...told.map((at) => minutesOf(at, zone)));
  if (quiet >= SILENT_MINUTES) return is('silent', quiet);
  const gone = (minute - WORKING_TIME.from) / (WORKING_TIME.to - WORKING_TIME.from);
  const lacking = Math.floor(of.stops.length * gone) - (of.stops.length - open);
  return lacking >= BEHIND_STOPS ? is('behind', lacking) : is('on-course');
}

/** Whom to call, whom to watch: [K15]. */
export type Urgency = 'call' | 'watch' | 'none';
export function urgencyOf({ kind }: Attention): Urgency {
  if (kind === 'plan-not-confirmed' || kind === 'silent') return 'call';
  return kind === 'behind' ? 'watch' : 'none';
}

/** [K15] What needs attention first; among equals the longer silence and the larger gap, else the order they came in. */
export function byAttention<Row>(rows: readonly Row[], of: (row: Row) => Attention): Row[] {
  const rank = (row: Row): number => ATTENTIONS.indexOf(of(row).kind);
  return [...rows].sort((a, b) => rank(a) - rank(b) || of(b).amount - of(a).amount);
}
