import { plusDays } from '../base/day.ts';
import type { Scheme } from '../catalog/scheme.ts';
import { deliveryDay } from '../order/delivery-day.ts';
import { calendarOf, dayNumber, type Calendar } from '../order/engine/days.ts';
import type { DemandState } from '../order/engine/demand-state.ts';
import { learnVisits, visitsAfter, visitSeen, type Learning } from '../order/engine/learn-visits.ts';
import { soldSince } from '../order/engine/lesson.ts';
import { SERVICE_LEVELS } from '../order/engine/need.ts';
import { promotionsOf } from '../order/engine/promotions-of.ts';
import {
  DEMAND_VERSION,
  outletFrom,
  poolFrom,
  type OutletSnapshot,
  type PoolSnapshot,
} from '../order/engine/snapshot.ts';
import { isKnown, suggestByDemand } from '../order/engine/suggest-by-demand.ts';
import { methodFor, type Method } from '../order/method.ts';
import { byEngine, byRule, type Instead, type Proposal } from '../order/proposal.ts';
import { leadDaysOf } from '../order/supply.ts';
import type { Organisation } from '../plan/organisation.ts';
import { draftOrder, inOrder, toPropose, USUAL_CYCLE, type DraftInput } from './draft-order.ts';
import { leftBehind } from './left-behind.ts';

export interface ProposeInput extends DraftInput {
  readonly organisation: Pick<Organisation, 'suggestionFactor' | 'closedDays' | 'methods'>;
  readonly schemes: readonly Scheme[];
  /** What the engine knew when the book was written; null where it was not given. */
  readonly known: { readonly pool: PoolSnapshot; readonly outlet: OutletSnapshot | null } | null;
}

/** What to propose, who made the numbers, and why it was not the engine that was chosen. */
export interface Proposed {
  readonly method: Method;
  readonly instead: Instead | null;
  readonly proposals: readonly Proposal[];
}

/** [O38] [O43] By the method that the organisation has chosen for the channel; by the rule where the engine cannot. */
export function propose(of: ProposeInput): Proposed {
  if (methodFor(of.organisation.methods, of.outlet.channel) === 'rule') return ruled(of, null);
  const { known, outlet } = of;
  if (!known) return ruled(of, 'not-here');
  if (known.pool.version !== DEMAND_VERSION || (known.outlet && known.outlet.version !== DEMAND_VERSION))
    return ruled(of, 'other-version');
  const calendar = calendarOf(promotionsOf(of.schemes, outlet), outlet.channel);
  const before = learntBefore(of, known.pool, known.outlet, calendar);
  const now = leftBehind(of.visit, '');
  const { state } = now ? learnVisits(outlet.id, before, [now], of.history.deliveries, calendar) : before;
  if (!isKnown(state, outlet.id)) return ruled(of, 'too-little');
  return { method: 'engine', instead: null, proposals: demanded(of, { before, state, calendar }) };
}

const ruled = (of: DraftInput, instead: Instead | null): Proposed => ({
  method: 'rule',
  instead,
  proposals: draftOrder(of).map(byRule),
});

/** [O41] The snapshot, and the visits since. */
function learntBefore(of: ProposeInput, pool: PoolSnapshot, here: OutletSnapshot | null, calendar: Calendar): Learning {
  const { id } = of.outlet;
  const last = here?.last ?? null;
  const state: DemandState = { pool: poolFrom(pool), outlets: here ? { [id]: outletFrom(here) } : {} };
  const past = of.history.visits.filter((v) => v.visit !== of.visit.id && v.day <= of.today);
  return learnVisits(id, { state, last }, visitsAfter(past, last), of.history.deliveries, calendar);
}

interface Learnt {
  readonly before: Learning;
  readonly state: DemandState;
  readonly calendar: Calendar;
}

function demanded(of: ProposeInput, { before, state, calendar }: Learnt): Proposal[] {
  const { outlet, today, history } = of;
  const { closedDays } = of.organisation;
  const nextVisit = of.nextVisit ?? plusDays(today, USUAL_CYCLE);
  const delivered = (from: typeof today): number =>
    dayNumber(deliveryDay(from, leadDaysOf(outlet.distributor.leadDays, of.distributor), closedDays));
  const days = {
    today: dayNumber(today),
    delivery: delivered(today),
    nextVisit: dayNumber(nextVisit),
    nextDelivery: delivered(nextVisit),
  };
  // Whoever looks at the order before he has looked at the shelf has seen nothing yet.
  const now = leftBehind(of.visit, '');
  const seen = now ? visitSeen(outlet.id, now, before.last?.day ?? null, history.deliveries).lines : [];
  const lines = new Map(seen.map((line) => [line.product, line]));
  const pairs = before.state.outlets[outlet.id]?.pairs ?? {};
  const suggestions = toPropose(of).map((known) => {
    const { id } = known.product;
    const line = lines.get(id);
    return suggestByDemand(state, {
      ...known,
      outlet: outlet.id,
      sold: line ? soldSince(pairs[id], line) : null,
      days,
      calendar,
      level: SERVICE_LEVELS[outlet.class],
    });
  });
  return inOrder(suggestions).map(byEngine);
}
