import type { MissedReason } from '../plan/facts.ts';
import type { VisitSummary } from '../visit/summary.ts';

/** How a stop of a day stands: visited 去过, now 在店里, broken-off 中止, missed 没去(有原因), open 还没去 */
export const STOP_STATES = ['done', 'now', 'broken-off', 'missed', 'open'] as const;
export type StopState = (typeof STOP_STATES)[number];

/** [K10] How a stop stands by its last visit and the reason that was given for missing it. */
export function stopState(
  visit: Pick<VisitSummary, 'state' | 'purpose'> | null,
  missed: MissedReason | null,
): StopState {
  const inPerson = visit?.purpose === 'phone' ? null : visit;
  if (inPerson?.state === 'completed') return 'done';
  if (inPerson?.state === 'in-progress') return 'now';
  if (missed) return 'missed';
  return inPerson ? 'broken-off' : 'open';
}
