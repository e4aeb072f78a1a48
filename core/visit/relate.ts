import type { Instant } from '../base/instant.ts';
import { ok } from '../base/result.ts';
import { mayBecome, type Complaint } from '../outlet/complaint.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { isBlank, isRunning, no, type Deed, type Said } from './deed.ts';
import type {
  ComplaintConfirmed,
  ComplaintMade,
  ContactNoted,
  FirmNo,
  SchemeJoined,
  SmallGoalTried,
} from './relation.ts';
import type { Visit } from './visit.ts';

/** [V31] */
export function noteContact(visit: Visit, said: Said<ContactNoted>, at: Instant): Deed<ContactNoted> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.name) || isBlank(said.salutation)) return no('name-needed');
  if (!isBlank(said.phone) && !said.hasConsent) return no('phone-without-consent');
  return ok({ kind: 'contact-noted', visit: visit.id, at, ...said });
}

/** [V32] */
export function respectNo(visit: Visit, said: Said<FirmNo>, at: Instant): Deed<FirmNo> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.reason)) return no('reason-needed');
  if (said.until <= visit.opened!.day) return no('day-in-the-past', { day: said.until });
  return ok({ kind: 'firm-no', visit: visit.id, at, ...said });
}

/** [V33] */
export function trySmallGoal(visit: Visit, said: Said<SmallGoalTried>, at: Instant): Deed<SmallGoalTried> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (visit.firmNo) return no('do-not-visit', { until: visit.firmNo.until });
  return ok({ kind: 'small-goal-tried', visit: visit.id, at, ...said });
}

/** [V34] */
export function complain(visit: Visit, said: Said<ComplaintMade>, at: Instant): Deed<ComplaintMade> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.text)) return no('nothing-said');
  return ok({ kind: 'complaint-made', visit: visit.id, at, ...said });
}

/** [V34] */
export function confirmComplaint(
  visit: Visit,
  complaint: Complaint,
  said: Omit<Said<ComplaintConfirmed>, 'complaint'>,
  at: Instant,
): Deed<ComplaintConfirmed> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (complaint.outlet !== visit.opened?.outlet) return no('wrong-outlet');
  if (!mayBecome(complaint.state, said.isSettled ? 'confirmed' : 'reopened')) return no('complaint-not-resolved');
  if (!said.isSettled && isBlank(said.note)) return no('reason-needed');
  return ok({ kind: 'complaint-confirmed', visit: visit.id, at, complaint: complaint.id, ...said });
}

/** [V35] */
export function joinScheme(
  visit: Visit,
  outlet: Pick<Outlet, 'schemes'>,
  scheme: SchemeJoined['scheme'],
  at: Instant,
): Deed<SchemeJoined> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (outlet.schemes.includes(scheme) || visit.joined.some((j) => j.scheme === scheme)) return no('already-joined');
  return ok({ kind: 'scheme-joined', visit: visit.id, at, scheme });
}
