import type { Instant } from '../base/instant.ts';
import { nearness } from '../base/distance.ts';
import { ok } from '../base/result.ts';
import { needsReason } from '../order/agree.ts';
import { lineValue, paidLines, totalOf, type OrderLine } from '../order/order.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { isOpen, type Commitment } from '../plan/commitment.ts';
import { CHECK_LINES_MAX, type CheckLine } from '../shelf/check.ts';
import { expiredUncounted, type Dated } from '../shelf/findings.ts';
import { isMoved } from './actions.ts';
import { begun, isBlank, isRunning, no, type Deed, type Said } from './deed.ts';
import type {
  CheckedIn,
  CommitmentMade,
  CommitmentSettled,
  Greeted,
  Merchandised,
  OrderAgreed,
  OrderDeclined,
  Outcome,
  PhotoTaken,
  Prepared,
  Presented,
  Reviewed,
  ShelfChecked,
  StepSkipped,
  VisitAborted,
  VisitClosed,
  VisitOpened,
} from './facts.ts';
import { expiredUnsettled, openSteps } from './open-questions.ts';
import type { SkipReason, Step } from './step.ts';
import type { Visit } from './visit.ts';

export interface Opening extends Said<VisitOpened> {
  readonly visit: Visit['id'];
  /** Was the plan of the day confirmed? */
  readonly isDayPlanned: boolean;
}

/** [V1] [V2] [V3] */
export function openVisit(
  outlet: Pick<Outlet, 'id' | 'status' | 'doNotVisitUntil'>,
  { isDayPlanned, ...opening }: Omit<Opening, 'outlet'>,
  openVisits: readonly Visit[],
  at: Instant,
): Deed<VisitOpened> {
  const other = openVisits.find((v) => isRunning(v) && v.id !== opening.visit);
  if (other) return no('another-visit-open', { visit: other.id });
  if (outlet.status === 'closed') return no('outlet-closed');
  if (outlet.doNotVisitUntil && opening.day < outlet.doNotVisitUntil)
    return no('do-not-visit', { until: outlet.doNotVisitUntil });
  if (!isDayPlanned && isBlank(opening.unplannedDayReason)) return no('day-not-planned');
  return ok({
    kind: 'visit-opened',
    at,
    ...opening,
    outlet: outlet.id,
    unplannedDayReason: isDayPlanned ? null : opening.unplannedDayReason,
  });
}

/** [V5] */
export function prepare(visit: Visit, said: Said<Prepared>, at: Instant): Deed<Prepared> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.objective)) return no('nothing-said');
  return ok({ kind: 'prepared', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V6] Without a point it is by hand, and says why there is none. `canPhotograph`: the phone has room for a picture. */
export function checkIn(
  visit: Visit,
  said: Omit<Said<CheckedIn>, 'manual'> & Partial<Pick<CheckedIn, 'manual'>>,
  door: { readonly place: Outlet['place']; readonly radius: number; readonly canPhotograph: boolean },
  at: Instant,
): Deed<CheckedIn> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (nearness(door.place, said.place, door.radius) === 'outside') {
    if (isBlank(said.reason)) return no('outside-radius');
    if (door.canPhotograph && !visit.photos.some(({ subject }) => subject === 'store-front'))
      return no('store-front-needed');
  }
  return ok({
    kind: 'checked-in',
    visit: visit.id,
    at,
    place: said.place,
    manual: said.place ? null : (said.manual ?? 'no-fix'),
    reason: isBlank(said.reason) ? null : said.reason,
  });
}

/** [V7] */
export function greet(visit: Visit, said: Said<Greeted>, at: Instant): Deed<Greeted> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (visit.opened?.purpose !== 'phone' && !visit.checkedIn) return no('not-checked-in');
  if (said.met === null && isBlank(said.permissionFrom)) return no('nobody-met');
  return ok({ kind: 'greeted', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V8] */
export function settleCommitment(
  visit: Visit,
  commitment: Commitment,
  said: Omit<Said<CommitmentSettled>, 'commitment'>,
  at: Instant,
): Deed<CommitmentSettled> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (commitment.outlet !== visit.opened?.outlet) return no('wrong-outlet');
  if (!isOpen(commitment)) return no('commitment-not-open');
  const isMoved = said.outcome === 'renegotiated';
  if (isMoved && said.newDue === null) return no('new-day-needed');
  if (isMoved && said.newDue! < visit.opened.day) return no('day-in-the-past', { day: said.newDue });
  if (said.outcome === 'cancelled' && isBlank(said.note)) return no('reason-needed');
  return ok({
    kind: 'commitment-settled',
    visit: visit.id,
    at,
    commitment: commitment.id,
    ...said,
    newDue: isMoved ? said.newDue : null,
  });
}

/** [V9] */
export function promise(visit: Visit, said: Said<CommitmentMade>, at: Instant): Deed<CommitmentMade> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.text)) return no('nothing-said');
  if (said.due < visit.opened!.day) return no('day-in-the-past', { day: said.due });
  return ok({ kind: 'commitment-made', visit: visit.id, at, ...said });
}

/** A state that its own count contradicts: empty with packs, or there with none. */
const contradicts = ({ state, quantity }: CheckLine): boolean =>
  quantity !== null && (state === 'out') !== (quantity === 0);

/** The value that comes a second time, by its key. */
function twice<T>(list: readonly T[], key: (of: T) => string): T | undefined {
  const seen = new Set<string>();
  return list.find((of) => seen.has(key(of)) || !seen.add(key(of)));
}

/** [V45] Taken over from last time: it has a count, or none at its place was counted by hand. */
const isUnverified = (line: CheckLine, of: readonly CheckLine[]): boolean =>
  line.via === 'as-before' &&
  (line.quantity !== null || !of.some((other) => other.via === 'count' && other.location === line.location));

/** [V10] [V45] [V51] `products` knows how long goods live. */
export function checkShelf(
  visit: Visit,
  said: Said<ShelfChecked>,
  at: Instant,
  products: Dated['products'],
): Deed<ShelfChecked> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (said.lines.length === 0) return no('nothing-checked');
  if (said.lines.length > CHECK_LINES_MAX) return no('too-many-lines', { most: CHECK_LINES_MAX });
  const again = twice(said.lines, (line) => `${line.location} ${line.product}`);
  if (again) return no('counted-twice', { product: again.product, location: again.location });
  const wrong = said.lines.find(contradicts);
  if (wrong) return no('state-and-count-differ', { product: wrong.product, location: wrong.location });
  const future = said.lines.find((line) => line.oldest && line.oldest.produced > visit.opened!.day);
  if (future) return no('produced-in-the-future', { product: future.product });
  const past = expiredUncounted({ lines: said.lines, products, on: visit.opened!.day });
  if (past.length > 0) return no('expired-not-counted', { products: past });
  const unverified = said.lines.find((line) => isUnverified(line, said.lines));
  if (unverified) return no('not-verified', { product: unverified.product });
  return ok({ kind: 'shelf-checked', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V11] */
export function takePhoto(visit: Visit, said: Said<PhotoTaken>, at: Instant): Deed<PhotoTaken> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (visit.photos.some((photo) => photo.photo === said.photo)) return no('photo-taken-before');
  return ok({ kind: 'photo-taken', visit: visit.id, at, ...said });
}

/** [V12] [V13] [V41] [V42] */
export function merchandise(visit: Visit, said: Said<Merchandised>, at: Instant): Deed<Merchandised> {
  if (!isRunning(visit)) return no('visit-not-open');
  const unsaid = said.actions.find((a) => !a.isDone && isBlank(a.reason));
  if (unsaid) return no('reason-needed', { action: unsaid.action, product: unsaid.product });
  const piece = said.actions.find((a) => a.action === 'place-posm' && a.isDone && (a.posm === null || !a.quantity));
  if (piece) return no('piece-needed');
  if (isMoved(said.actions) && said.hasConsent !== true) return no('consent-needed');
  const open = expiredUnsettled(visit, said.actions);
  if (open.length > 0) return no('expired-item-open', { products: open });
  return ok({ kind: 'merchandised', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

const isBlocked = ({ arithmetic, demand }: OrderLine): boolean =>
  (demand ?? arithmetic)?.adjustments.some((a) => a.code === 'blocked') ?? false;

/** [V14] [V15] */
export function agreeOrder(visit: Visit, said: Said<OrderAgreed>, at: Instant): Deed<OrderAgreed> {
  if (!isRunning(visit)) return no('visit-not-open');
  const { lines, total, deliveryDay } = said.order;
  if (paidLines(lines).length === 0) return no('nothing-ordered');
  const again = twice(lines, (line) => line.product);
  if (again) return no('product-twice', { product: again.product });
  const blocked = lines.filter((line) => line.agreed > 0 && isBlocked(line));
  if (blocked.length > 0) return no('blocked-product', { products: blocked.map((line) => line.product) });
  const wrong = lines.find((line) => line.value !== lineValue(line));
  if (wrong || total !== totalOf(lines)) return no('value-differs', { product: wrong?.product ?? null });
  const unsaid = lines.filter((line) => line.reason === null && needsReason(line.proposed, line.agreed));
  if (unsaid.length > 0) return no('reason-needed', { products: unsaid.map((line) => line.product) });
  if (deliveryDay < visit.opened!.day) return no('day-in-the-past', { day: deliveryDay });
  return ok({ kind: 'order-agreed', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V16] */
export function declineOrder(visit: Visit, said: Said<OrderDeclined>, at: Instant): Deed<OrderDeclined> {
  if (!isRunning(visit)) return no('visit-not-open');
  return ok({ kind: 'order-declined', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V17] [V29] */
export function present(visit: Visit, said: Said<Presented>, at: Instant): Deed<Presented> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (said.pitches.length === 0) return no('nothing-presented');
  if (said.pitches.some((p) => p.answer === 'agreed' && p.objection !== null)) return no('yes-with-objection');
  const untold = said.pitches.find((p) => p.answer === 'trial' && p.product !== null && p.trial === null);
  if (untold) return no('trial-needed', { product: untold.product });
  const past = said.pitches.find((p) => p.trial && p.trial.reviewOn <= visit.opened!.day);
  if (past) return no('day-in-the-past', { day: past.trial!.reviewOn });
  return ok({ kind: 'presented', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V18] [V19] [V30] */
export function review(visit: Visit, said: Said<Reviewed>, at: Instant): Deed<Reviewed> {
  if (!isRunning(visit)) return no('visit-not-open');
  const { way, by, photo } = said.confirmation;
  if (way === 'name' && isBlank(by)) return no('name-needed');
  if (way === 'signature' && !visit.photos.some((p) => p.photo === photo && p.subject === 'signature'))
    return no('signature-needed');
  if (visit.order && said.deliveryDay === null) return no('delivery-day-needed');
  const past = [said.deliveryDay, said.nextVisit].find((day) => day !== null && day < visit.opened!.day);
  if (past) return no('day-in-the-past', { day: past });
  return ok({ kind: 'reviewed', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V12] [V20] [V21] */
export function closeVisit(visit: Visit, said: Said<VisitClosed>, at: Instant): Deed<VisitClosed> {
  if (!isRunning(visit)) return no('visit-not-open');
  const open = openSteps(visit);
  if (open.length > 0) return no('step-has-open-questions', { open });
  const expired = expiredUnsettled(visit);
  if (expired.length > 0) return no('expired-item-open', { products: expired });
  if ((said.outcome === 'ordered') !== (visit.order !== null)) return no('outcome-differs');
  return ok({ kind: 'visit-closed', visit: visit.id, at, ...said, began: begun(said.began, at) });
}

/** [V12] [V22] */
export function skipStep(visit: Visit, step: Step, reason: SkipReason, at: Instant): Deed<StepSkipped> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (step === 'administration') return no('step-cannot-be-skipped');
  if (visit.steps[step]?.how === 'done') return no('step-already-done');
  const expired = step === 'merchandise' ? expiredUnsettled(visit) : [];
  if (expired.length > 0) return no('expired-item-open', { products: expired });
  return ok({ kind: 'step-skipped', visit: visit.id, at, step, reason });
}

/** [V23] What an abandoned visit may have come to: everything but an order of its own accord. */
export function abortVisit(
  visit: Visit,
  said: { readonly outcome: Exclude<Outcome, 'ordered'>; readonly reason: string },
  at: Instant,
): Deed<VisitAborted> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.reason)) return no('reason-needed');
  return ok({ kind: 'visit-aborted', visit: visit.id, at, ...said });
}
