import { dayOf, daysBetween, monthOf, plusDays, timeOf, type Day, type Zone } from '../base/day.ts';
import type { Instant } from '../base/instant.ts';
import { ASKED_DAYS_BEFORE, type Month, type MonthProposal } from './month-proposal.ts';

type Known = Pick<MonthProposal, 'month' | 'state'>;

/** What is not confirmed as a rep begins: the day's plan, or the month's; null: nothing stands in the way. */
export type Gate = 'day' | 'month' | null;

/** [P14] */
export function gateOf(
  on: Day,
  { isPlanned, hasBegun }: { readonly isPlanned: boolean; readonly hasBegun: boolean },
  proposals: readonly Known[],
): Gate {
  if (!isPlanned) return 'day';
  const proposal = proposals.find(({ month }) => month === monthOf(on));
  const isOpen = proposal?.state === 'submitted' || proposal?.state === 'returned';
  return isOpen && !hasBegun ? 'month' : null;
}

const nextMonth = (on: Day): Month => monthOf(plusDays(`${monthOf(on)}-01` as Day, 31));
const daysToGo = (on: Day): number => daysBetween(on, `${nextMonth(on)}-01` as Day) - 1;

/** [P15] The month whose plan is asked of the rep today; null when none is. */
export function monthToPlan(on: Day, proposals: readonly Known[]): Month | null {
  const [current, next] = [monthOf(on), nextMonth(on)];
  const returned = proposals.find(({ month, state }) => state === 'returned' && (month === current || month === next));
  if (returned) return returned.month;
  return daysToGo(on) <= ASKED_DAYS_BEFORE && !proposals.some(({ month }) => month === next) ? next : null;
}

/** The months that a rep may plan on a day: this one and the next. */
export const monthsAround = (on: Day): readonly [Month, Month] => [monthOf(on), nextMonth(on)];

/** [P16] Was the plan of a day confirmed by the time that is kept for it? null: it is not confirmed, and there is time yet. */
export function isPlanInTime(
  of: { readonly day: Day; readonly confirmedAt: Instant | null },
  planningTime: string,
  now: Instant,
  zone: Zone,
): boolean | null {
  const at = of.confirmedAt ?? now;
  const isBefore = dayOf(at, zone) < of.day || (dayOf(at, zone) === of.day && timeOf(at, zone) <= planningTime);
  return isBefore && of.confirmedAt === null ? null : isBefore;
}
