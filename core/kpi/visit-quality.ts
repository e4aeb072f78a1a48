import { millisecondsOf } from '../base/instant.ts';
import type { SkipReason, Step } from '../visit/step.ts';
import type { Visit } from '../visit/visit.ts';

/** What a careful visit has, in the order of its steps. */
export const DETAILS = [
  'prepared-before',
  'person-named',
  'shelf-checked',
  'loop-closed',
  'order-answered',
  'pitch-answered',
  'shop-confirmed',
  'next-visit-set',
  'self-reviewed',
] as const;
export type Detail = (typeof DETAILS)[number];

/** The quality of a visit (拜访质量): which of the details that apply are there, and which are not. */
export interface VisitQuality {
  readonly there: readonly Detail[];
  readonly missing: readonly Detail[];
}

/** Not in the hands of the rep. */
const OF_THE_SHOP: ReadonlySet<SkipReason> = new Set(['owner-absent', 'refused', 'no-permission', 'shop-busy']);

/** [K45] Null for a visit that was not ended, was no sales visit, or to which no detail applied. */
export function visitQuality(visit: Visit): VisitQuality | null {
  if (visit.state !== 'completed' || visit.opened?.purpose !== 'sales') return null;
  const details: Record<Detail, boolean | null> = {
    'prepared-before': isPreparedBefore(visit),
    'person-named': of(visit, 'greet', (visit.greeted?.met ?? visit.greeted?.permissionFrom ?? null) !== null),
    'shelf-checked': of(visit, 'store-check', visit.shelf !== null),
    'loop-closed': isLoopClosed(visit),
    'order-answered': of(visit, 'suggested-order', visit.order !== null || visit.declined !== null),
    'pitch-answered': of(visit, 'presentation', (visit.presented?.pitches.length ?? 0) > 0),
    'shop-confirmed': of(visit, 'review', (visit.reviewed?.confirmation.way ?? 'none') !== 'none'),
    'next-visit-set': of(visit, 'review', (visit.reviewed?.nextVisit ?? null) !== null),
    'self-reviewed': isSelfReviewed(visit),
  };
  const [there, missing] = [true, false].map((wanted) => DETAILS.filter((one) => details[one] === wanted)) as [
    Detail[],
    Detail[],
  ];
  return there.length + missing.length === 0 ? null : { there, missing };
}

/** Left out for a reason of the shop it does not apply, for one of his own it is missing. */
function of({ steps }: Visit, step: Step, isThere: boolean): boolean | null {
  const end = steps[step];
  return end?.how === 'skipped' && OF_THE_SHOP.has(end.reason) ? null : isThere;
}

const isPreparedBefore = ({ prepared, checkedIn }: Visit): boolean =>
  prepared !== null && (checkedIn === null || millisecondsOf(prepared.at) <= millisecondsOf(checkedIn.at));

/** Each thing that was to do was done and looked at again, or says why not. */
function isLoopClosed(visit: Visit): boolean | null {
  const actions = visit.merchandised?.actions;
  if (actions?.length === 0) return null;
  const isClosed = actions?.every((one) => (one.isDone ? one.isRechecked : one.reason !== null)) ?? false;
  return of(visit, 'merchandise', isClosed);
}

function isSelfReviewed({ reviewed }: Visit): boolean {
  const { good, bad, next } = reviewed?.self ?? { good: '', bad: '', next: '' };
  return [good, bad, next].some((word) => word.trim() !== '');
}
