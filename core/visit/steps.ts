import { daysBetween, type Day } from '../base/day.ts';
import type { Id } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import { nearness, type Place } from '../base/place.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import { needsReason } from '../order/agree.ts';
import { lineValue, totalOf } from '../order/order.ts';
import { STEPS, type Step } from './step.ts';
import type {
  CheckedIn, CommitmentMade, CommitmentSettled, Greeted, Merchandised, OrderAgreed, OrderDeclined, PhotoTaken, Prepared, Presented,
  Reviewed, ShelfChecked, StepSkipped, VisitAborted, VisitClosed, VisitOpened,
} from './facts.ts';
import type { ActionToDo } from './actions.ts';
import type { Visit } from './visit.ts';

/** Why a deed may be refused. Screens find the words. */
export const STEP_REFUSALS = [
  'visit-is-over', 'another-visit-is-open', 'plan-not-confirmed', 'objective-missing', 'nobody-met', 'outside-without-reason',
  'nothing-counted', 'expired-still-there', 'reason-missing', 'order-is-empty', 'order-does-not-add-up', 'due-day-is-past',
  'new-day-missing', 'objection-without-no', 'steps-are-open', 'text-missing',
] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];
type Deed<F> = Result<F, Refusal<StepRefusal>>;

/** What a deed is told: the fact without what the deed itself adds. */
type Told<F extends { kind: string; at: Instant }> = Omit<F, 'kind' | 'at' | 'visit'>;

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Opens a visit. `openVisits`: those of this rep that have not ended. */
export function openVisit(
  openVisits: readonly Id[],
  isPlanConfirmed: boolean,
  what: Omit<VisitOpened, 'kind' | 'at'>,
  at: Instant,
): Deed<VisitOpened> {
  if (openVisits.some((id) => id !== what.visit)) return refuse('another-visit-is-open', { visit: openVisits[0] });
  if (!isPlanConfirmed && isBlank(what.unplannedDayReason)) return refuse('plan-not-confirmed');
  return ok({ kind: 'visit-opened', at, ...what });
}

const during = <F>(visit: Visit, make: () => Deed<F>): Deed<F> =>
  visit.state === 'in-progress' ? make() : refuse('visit-is-over');

export const prepare = (visit: Visit, what: Told<Prepared>, at: Instant): Deed<Prepared> => during(visit, () =>
  isBlank(what.objective) ? refuse('objective-missing') : ok({ kind: 'prepared', at, visit: visit.id, ...what }));

/** At the door. `outlet`: where we think it is; `radius` in metres. */
export const checkIn = (visit: Visit, outlet: Place | null, radius: number, what: Told<CheckedIn>, at: Instant): Deed<CheckedIn> =>
  during(visit, () => nearness(outlet, what.place, radius) === 'outside' && isBlank(what.reason)
    ? refuse('outside-without-reason')
    : ok({ kind: 'checked-in', at, visit: visit.id, ...what }));

export const greet = (visit: Visit, what: Told<Greeted>, at: Instant): Deed<Greeted> => during(visit, () =>
  what.met === null && isBlank(what.permissionFrom) ? refuse('nobody-met') : ok({ kind: 'greeted', at, visit: visit.id, ...what }));

export const settleCommitment = (visit: Visit, today: Day, what: Told<CommitmentSettled>, at: Instant): Deed<CommitmentSettled> =>
  during(visit, () => {
    if (what.outcome === 'renegotiated' && what.newDue === null) return refuse('new-day-missing');
    if (what.newDue !== null && what.newDue < today) return refuse('due-day-is-past');
    return ok({ kind: 'commitment-settled', at, visit: visit.id, ...what });
  });

export const promise = (visit: Visit, today: Day, what: Told<CommitmentMade>, at: Instant): Deed<CommitmentMade> =>
  during(visit, () => {
    if (isBlank(what.text)) return refuse('text-missing');
    if (daysBetween(today, what.due) < 0) return refuse('due-day-is-past');
    return ok({ kind: 'commitment-made', at, visit: visit.id, ...what });
  });

export const checkShelf = (visit: Visit, what: Told<ShelfChecked>, at: Instant): Deed<ShelfChecked> => during(visit, () =>
  what.lines.length === 0 ? refuse('nothing-counted') : ok({ kind: 'shelf-checked', at, visit: visit.id, ...what }));

export const takePhoto = (visit: Visit, what: Told<PhotoTaken>, at: Instant): Deed<PhotoTaken> =>
  during(visit, () => ok({ kind: 'photo-taken', at, visit: visit.id, ...what }));

/** `toDo`: what the check asked for. What is required is done or has a reason; what is written as not done has one too. */
export const merchandise = (visit: Visit, toDo: readonly ActionToDo[], what: Told<Merchandised>, at: Instant): Deed<Merchandised> =>
  during(visit, () => {
    for (const must of toDo.filter((t) => t.isRequired)) {
      const told = what.actions.find((a) => a.action === must.action && a.product === must.product);
      if (!told || (!told.isDone && isBlank(told.reason))) return refuse('expired-still-there', { product: must.product });
    }
    const unexplained = what.actions.find((a) => !a.isDone && isBlank(a.reason));
    if (unexplained) return refuse('reason-missing', { product: unexplained.product });
    return ok({ kind: 'merchandised', at, visit: visit.id, ...what });
  });

export const agreeOrder = (visit: Visit, what: Told<OrderAgreed>, at: Instant): Deed<OrderAgreed> => during(visit, () => {
  const { order } = what;
  if (!order.lines.some((line) => line.agreed > 0)) return refuse('order-is-empty');
  const unexplained = order.lines.find((line) => needsReason(line.proposed, line.agreed) && line.reason === null);
  if (unexplained) return refuse('reason-missing', { product: unexplained.product });
  if (totalOf(order.lines) !== order.total || order.lines.some((line) => lineValue(line) !== line.value)) return refuse('order-does-not-add-up');
  return ok({ kind: 'order-agreed', at, visit: visit.id, ...what });
});

export const declineOrder = (visit: Visit, what: Told<OrderDeclined>, at: Instant): Deed<OrderDeclined> =>
  during(visit, () => ok({ kind: 'order-declined', at, visit: visit.id, ...what }));

/** Whoever said yes has no objection; a no keeps its own words. */
export const present = (visit: Visit, what: Told<Presented>, at: Instant): Deed<Presented> => during(visit, () =>
  what.pitches.some((p) => p.answer === 'agreed' && p.objection !== null)
    ? refuse('objection-without-no')
    : ok({ kind: 'presented', at, visit: visit.id, ...what }));

export const review = (visit: Visit, today: Day, what: Told<Reviewed>, at: Instant): Deed<Reviewed> => during(visit, () => {
  if ([what.deliveryDay, what.nextVisit].some((day) => day !== null && day < today)) return refuse('due-day-is-past');
  if (what.confirmation.way === 'name' && isBlank(what.confirmation.by)) return refuse('text-missing');
  return ok({ kind: 'reviewed', at, visit: visit.id, ...what });
});

/** The steps that are neither done nor left out with a reason; the last one closes the visit itself. */
export const openSteps = (visit: Visit): Step[] => STEPS.filter((step) => !visit.steps[step] && step !== 'administration');

export const closeVisit = (visit: Visit, what: Told<VisitClosed>, at: Instant): Deed<VisitClosed> => during(visit, () => {
  const open = openSteps(visit);
  return open.length > 0 ? refuse('steps-are-open', { steps: open }) : ok({ kind: 'visit-closed', at, visit: visit.id, ...what });
});

export const skipStep = (visit: Visit, what: Told<StepSkipped>, at: Instant): Deed<StepSkipped> =>
  during(visit, () => ok({ kind: 'step-skipped', at, visit: visit.id, ...what }));

export const abortVisit = (visit: Visit, what: Told<VisitAborted>, at: Instant): Deed<VisitAborted> => during(visit, () =>
  isBlank(what.reason) ? refuse('reason-missing') : ok({ kind: 'visit-aborted', at, visit: visit.id, ...what }));
