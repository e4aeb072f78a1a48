import type { Day } from '../base/day.ts';
import { isOpenIn, isOpenOn, type Scheme } from '../catalog/scheme.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { isOverdue, openCommitments, type Commitment } from '../plan/commitment.ts';
import type { Finding, FindingKind } from '../shelf/findings.ts';
import type { Visit } from '../visit/visit.ts';
import { SITUATIONS, type Situation } from './line.ts';

export interface Known {
  readonly visit: Visit;
  readonly outlet: Pick<Outlet, 'id' | 'status' | 'channel'>;
  readonly findings: readonly Finding[];
  readonly commitments: readonly Commitment[];
  readonly schemes: readonly Scheme[];
  readonly on: Day;
}

/** What holds here and now, the most pressing first: a promise before a sale, and what the owner said before what we want. */
export const URGENCY: readonly Situation[] = SITUATIONS.filter((situation) => situation !== 'any');

const FOUND: Partial<Record<FindingKind, Situation>> = {
  'out-of-stock': 'out-of-stock',
  low: 'running-low',
  'must-stock-missing': 'must-stock-missing',
  'price-off': 'price-off',
  'tag-missing': 'price-off',
  expired: 'short-dates',
  'near-expiry': 'short-dates',
  'old-stock': 'short-dates',
};

/** [S7] The situations of a visit, for `choose`. The opening of a season is said by who plans it and not found here. */
export function situationsOf({ visit, outlet, findings, commitments, schemes, on }: Known): Situation[] {
  const ours = openCommitments(commitments).filter((c) => c.outlet === outlet.id && c.direction === 'to-customer');
  const holds = new Set<Situation>(findings.flatMap((f) => FOUND[f.kind] ?? []));
  if (ours.length > 0) holds.add('promise-open');
  if (ours.some((c) => isOverdue(c, on))) holds.add('promise-overdue');
  if (visit.greeted && visit.greeted.met === null) holds.add('owner-absent');
  if (visit.declined?.reason === 'refused') holds.add('refused');
  if (visit.presented?.pitches.some((p) => p.objection !== null)) holds.add('objection');
  if (visit.order) holds.add('order-ready');
  if (outlet.status === 'prospect' || outlet.status === 'pending') holds.add('new-outlet');
  if (schemes.some((s) => isOpenOn(s, on) && isOpenIn(s, outlet.channel))) holds.add('scheme-open');
  return URGENCY.filter((situation) => holds.has(situation));
}
