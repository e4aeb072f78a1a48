import { plusDays, type Day } from '../base/day.ts';
import { isOpenIn, isOpenOn, type Scheme } from '../catalog/scheme.ts';
import { hasOrdered, type OutletHistory } from '../order/history.ts';
import type { Complaint } from '../outlet/complaint.ts';
import { isSeason, type GiftRules } from '../outlet/gift.ts';
import type { Ladder } from '../outlet/ladder.ts';
import type { Channel, Outlet } from '../outlet/outlet.ts';
import { isOverdue, openCommitments, type Commitment } from '../plan/commitment.ts';
import type { Finding, FindingKind } from '../shelf/findings.ts';
import type { Objection } from '../visit/objection.ts';
import type { Visit } from '../visit/visit.ts';
import { SITUATIONS, type Audience, type Situation } from './line.ts';

export interface Known {
  readonly visit: Visit;
  readonly outlet: Pick<Outlet, 'id' | 'status' | 'channel' | 'contacts'>;
  readonly history: OutletHistory;
  readonly ladder: Ladder;
  readonly findings: readonly Finding[];
  readonly commitments: readonly Commitment[];
  readonly complaints: readonly Complaint[];
  readonly schemes: readonly Scheme[];
  readonly gifts: Pick<GiftRules, 'season'>;
  readonly on: Day;
}

const FOUND: Partial<Record<FindingKind, Situation>> = {
  'out-of-stock': 'out-of-stock',
  low: 'running-low',
  'must-stock-missing': 'must-stock-missing',
  'price-off': 'price-off',
  'tag-missing': 'price-off',
  expired: 'short-dates',
  'near-expiry': 'short-dates',
  'old-stock': 'short-dates',
  'shelf-empty': 'facing-lost',
};

/** [S11] A scheme that ends within so many days is due. */
export const DUE_DAYS = 7;
/** [S11] From this visit on a shop that refuses is met with another small goal. */
export const THIRD_VISIT = 3;
/** [S11] Channels in which a buyer decides and not an owner behind the counter. */
const COMPANIES: readonly Channel[] = ['wholesale', 'hypermarket', 'school', 'transport'];

/** [S7] [S11] The situations of a visit, for `choose`, the most pressing first. */
export function situationsOf(known: Known): Situation[] {
  const { findings } = known;
  const holds = new Set<Situation>(findings.flatMap((f) => FOUND[f.kind] ?? []));
  for (const situation of [...ofPromises(known), ...ofPeople(known), ...ofShop(known), ...ofSchemes(known)])
    holds.add(situation);
  return SITUATIONS.filter((situation) => holds.has(situation));
}

function* ofPromises({ commitments, complaints, outlet, on }: Known): Generator<Situation> {
  const ours = openCommitments(commitments).filter((c) => c.outlet === outlet.id && c.direction === 'to-customer');
  if (ours.length > 0) yield 'promise-open';
  if (ours.some((c) => isOverdue(c, on))) yield 'promise-overdue';
  for (const { outlet: where, state } of complaints)
    if (where === outlet.id && state !== 'confirmed')
      yield state === 'resolved' ? 'complaint-resolved' : 'complaint-open';
}

function* ofPeople(known: Known): Generator<Situation> {
  const { visit, ladder } = known;
  if (visit.greeted && visit.greeted.met === null) yield 'owner-absent';
  if (audienceOf(known) === 'front-desk') yield 'front-desk';
  if (visit.declined?.reason === 'refused') yield 'refused';
  if (visit.presented?.pitches.some((p) => p.objection !== null)) yield 'objection';
  if (visit.order) yield 'order-ready';
  const tried = new Set(ladder.tried.filter((one) => one.visit !== visit.id).map((one) => one.visit));
  if (tried.size > 0 || visit.smallGoals.length > 0) yield 'refuser';
  if (tried.size >= THIRD_VISIT - 1) yield 'refuser-third';
}

function* ofShop({ outlet, visit, history, gifts, on }: Known): Generator<Situation> {
  if (outlet.status === 'prospect' || outlet.status === 'pending') yield 'new-outlet';
  if (COMPANIES.includes(outlet.channel)) yield 'company';
  if (!history.visits.some((one) => one.visit !== visit.id)) yield 'first-visit';
  if (hasOrdered(history, visit.order?.id ?? null)) yield 'existing';
  if (isSeason(gifts, on)) yield 'season-opening';
}

function* ofSchemes({ schemes, outlet, on }: Known): Generator<Situation> {
  const open = schemes.filter((one) => isOpenOn(one, on) && isOpenIn(one, outlet.channel));
  if (open.length > 0) yield 'scheme-open';
  if (open.some((one) => one.to <= plusDays(on, DUE_DAYS))) yield 'scheme-due';
}

/** [S12] Who stands before the rep; null as long as nobody was met. A gift for a household is handed to the household. */
export function audienceOf(
  { visit, outlet }: Pick<Known, 'visit' | 'outlet'>,
  met = visit.greeted?.met,
): Audience | null {
  if (visit.gifts.at(-1)?.recipient === 'household') return 'household';
  if (met === undefined) return null;
  const role = outlet.contacts.find(({ id }) => id === met)?.role ?? 'clerk';
  if (role === 'gatekeeper') return 'front-desk';
  if (role === 'clerk') return 'clerk';
  return COMPANIES.includes(outlet.channel) ? 'company-buyer' : 'owner';
}

/** [S12] The concern to answer: the one that weighs most in what was presented last. */
export const objectionOf = ({ presented }: Pick<Visit, 'presented'>): Objection | null =>
  presented?.pitches.findLast((pitch) => pitch.objection !== null)?.objection ?? null;
