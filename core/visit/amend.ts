import type { Instant } from '../base/instant.ts';
import { ok } from '../base/result.ts';
import { isBlank, isRunning, no, type Deed, type Said } from './deed.ts';
import type { VisitAmended } from './facts.ts';
import type { Visit } from './visit.ts';

/** [V38] */
export function amendVisit(visit: Visit, said: Said<VisitAmended>, at: Instant): Deed<VisitAmended> {
  if (!visit.opened || isRunning(visit)) return no('visit-not-ended');
  if (isBlank(said.is)) return no('nothing-said');
  if (isBlank(said.reason)) return no('reason-needed');
  return ok({ kind: 'visit-amended', visit: visit.id, at, ...said });
}
