import type { Id } from '../../core/base/id.ts';
import type { Day } from '../../core/base/day.ts';
import { millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { sumOf, type Money } from '../../core/base/money.ts';
import { lineValue, totalOf, type Order } from '../../core/order/order.ts';
import { isOpen, type Commitment } from '../../core/plan/commitment.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { newVisit, visitAfter } from '../../core/visit/visit.ts';
import type { FactResult, ResultCode } from '../../protocol/push.ts';
import { creditOn } from '../../core/order/account/account.ts';
import { mustHold } from '../../core/order/credit.ts';
import { isSpread } from '../../core/order/discounted.ts';
import { stepsFor } from '../../core/order/life/approval.ts';
import { comesToTheSame } from '../order/tariffs.ts';
import { refusalOf } from '../../core/order/life/deeds.ts';
import { stateOnceTold } from '../../core/order/life/delivery.ts';
import { isOpenState, type OrderState } from '../../core/order/life/state.ts';
import { proposalAfter } from '../plan/month-proposals.ts';
import { atTheDoor } from '../privacy/presence.ts';
import type { Session } from '../session/session.ts';
import { takeAboutOutlet } from './about-outlet.ts';
import { takeAboutVan } from './about-van.ts';
import { changeOrder, type Ledger } from './ledger.ts';
import type { Told } from './read-fact.ts';
import { rightOf } from './territory.ts';

export type Verdict = Pick<FactResult, 'status' | 'code'>;

const applied = (code: ResultCode | null = null): Verdict => ({ status: 'applied', code });
const setAside = (code: ResultCode): Verdict => ({ status: 'quarantined', code });

const MINUTE = 60_000;
const CLOCK_OFF = 5 * MINUTE;
const LATE = 14 * 24 * 60 * MINUTE;

/** Who tells, when it came, and the epoch of the tenant's clock by which `base` is judged. */
export interface Teller {
  readonly session: Session;
  readonly now: Instant;
  readonly epoch: number;
  /** A person has decided that it counts, whoever's outlet it is by now. */
  readonly isOverruled?: boolean;
}

/** Takes one fact into the ledger and says what became of it. A fact that is set aside leaves the ledger as it was. */
export function judge(ledger: Ledger, told: Told, by: Teller): Verdict {
  const verdict = ruling(ledger, told, by);
  return verdict.status === 'applied' && verdict.code === null ? applied(oddTime(told.fact.at, by.now)) : verdict;
}

function oddTime(at: Instant, now: Instant): ResultCode | null {
  const age = millisecondsOf(now) - millisecondsOf(at);
  return age < -CLOCK_OFF ? 'clock-off' : age > LATE ? 'late' : null;
}

function ruling(ledger: Ledger, told: Told, by: Teller): Verdict {
  const { fact } = told;
  const { role, person } = by.session;
  const isOffice = role === 'office' || role === 'admin';
  switch (fact.kind) {
    case 'order-delivered':
    case 'order-cancelled': {
      if (!isOffice) return setAside('scope-lost');
      const known = ledger.orders.get(fact.order);
      if (!known) return setAside('target-gone');
      if (known.outlet !== fact.outlet) return setAside('invalid');
      const deed = fact.kind === 'order-delivered' ? 'record-delivery' : 'cancel';
      if (refusalOf(deed, known.state, role)) return setAside('locked');
      if (fact.kind === 'order-delivered') ledger.deliveries.push(fact);
      changeOrder(ledger, fact.order, fact.kind === 'order-delivered' ? stateOnceTold(known.order, fact) : 'cancelled');
      return applied();
    }
    case 'day-planned':
      if (role !== 'rep') return setAside('scope-lost');
      ledger.plans.push(fact);
      return applied();
    case 'day-signed':
      if (role !== 'rep') return setAside('scope-lost');
      ledger.reports.push(fact);
      ledger.bag.counts.push(
        ...fact.posm.flatMap(({ posm, quantity }) =>
          quantity === null ? [] : [{ source: `day ${fact.day}`, posm, counted: quantity }],
        ),
      );
      return applied();
    case 'money-counted':
      if (role !== 'rep') return setAside('scope-lost');
      ledger.moneyCounts.push(fact);
      return applied();
    case 'van-loaded':
    case 'van-sold':
    case 'van-given':
    case 'van-returned':
    case 'van-counted': {
      const refusal = role === 'rep' ? takeAboutVan(ledger, fact, person) : 'scope-lost';
      return refusal ? setAside(refusal) : applied();
    }
    case 'consent-answered':
      ledger.consents.push({ id: told.envelope.id, fact });
      return applied();
    case 'line-practised':
      if (role !== 'rep') return setAside('scope-lost');
      ledger.practised.push({ id: told.envelope.id, fact });
      return applied();
    case 'month-plan-submitted': {
      if (role !== 'rep') return setAside('scope-lost');
      const proposal = proposalAfter(ledger.proposals.get(fact.month) ?? null, fact);
      if (!proposal) return setAside('locked');
      ledger.proposals.set(fact.month, proposal);
      ledger.changed.proposals.add(fact.month);
      return applied();
    }
    case 'visit-missed': {
      if (!ledger.outlets.has(fact.outlet)) return setAside('target-gone');
      const right = rightTo(ledger, told, fact.outlet, by);
      if (!right) return setAside('scope-lost');
      ledger.missed.push(fact);
      return applied(right === 'was-open' ? 'after-reassign' : null);
    }
    case 'visit-opened': {
      if (!ledger.outlets.has(fact.outlet)) return setAside('target-gone');
      const known = ledger.visits.get(fact.visit);
      if (known && (known.rep !== person || known.visit.opened?.outlet !== fact.outlet)) return setAside('id-clash');
      const right = rightTo(ledger, told, fact.outlet, by);
      if (!right) return setAside('scope-lost');
      keepVisit(ledger, person, fact);
      return applied(right === 'was-open' ? 'after-reassign' : null);
    }
    default:
      return rulingInVisit(ledger, fact, by);
  }
}

const rightTo = (ledger: Ledger, told: Told, outlet: Id, by: Teller): ReturnType<typeof rightOf> =>
  by.isOverruled
    ? 'open'
    : by.session.role === 'rep'
      ? rightOf(ledger.territory.get(outlet) ?? [], told.envelope.base, told.envelope.baseEpoch === by.epoch, by.now)
      : null;

/** Whatever happens in a visit that was opened before. */
function rulingInVisit(ledger: Ledger, fact: VisitFact, { session }: Teller): Verdict {
  const known = ledger.visits.get(fact.visit);
  const outlet = known?.visit.opened && ledger.outlets.get(known.visit.opened.outlet);
  if (!known || !outlet) return setAside('target-gone');
  if (known.rep !== session.person) return setAside('id-clash');
  switch (fact.kind) {
    case 'checked-in': {
      keepVisit(ledger, session.person, fact);
      const door = atTheDoor(fact, {
        rep: session.person,
        day: known.visit.opened!.day,
        outlet,
        radius: ledger.organisation.checkInRadius,
      });
      ledger.presences.push(door);
      return applied(door.standing === 'outside' ? 'out-of-radius' : null);
    }
    case 'photo-taken':
      ledger.photos.push(fact);
      break;
    case 'commitment-made': {
      const before = ledger.commitments.get(fact.commitment);
      if (before && before.visit !== fact.visit) return setAside('id-clash');
      keepCommitment(ledger, fact.visit, {
        id: fact.commitment,
        outlet: outlet.id,
        direction: fact.direction,
        text: fact.text,
        due: fact.due,
        state: before?.commitment.state ?? 'open',
        madeOn: known.visit.opened!.day,
      });
      break;
    }
    case 'commitment-settled': {
      const before = ledger.commitments.get(fact.commitment);
      if (!before || before.commitment.outlet !== outlet.id) return setAside('target-gone');
      // Two may settle the same promise; whoever came second adds to the visit's record and changes nothing.
      if (isOpen(before.commitment)) {
        keepCommitment(ledger, before.visit, {
          ...before.commitment,
          state: fact.outcome,
          due: fact.newDue ?? before.commitment.due,
        });
      }
      break;
    }
    case 'money-collected':
      if (ledger.payments.has(fact.payment)) return setAside('id-clash');
      ledger.payments.add(fact.payment);
      ledger.collected.push({ fact, outlet: outlet.id, day: known.visit.opened!.day });
      break;
    case 'order-agreed':
      return rulingOnOrder(ledger, fact, known.visit.opened!.day, session.person);
    case 'order-declined':
      cancelOthers(ledger, fact.visit, null);
      break;
    default: {
      const refusal = takeAboutOutlet(ledger, fact, known.visit.opened!.day, outlet);
      if (refusal) return setAside(refusal);
    }
  }
  keepVisit(ledger, session.person, fact);
  return applied();
}

function rulingOnOrder(ledger: Ledger, fact: Extract<VisitFact, { kind: 'order-agreed' }>, day: Day, rep: Id): Verdict {
  const { order } = fact;
  const outlet = ledger.outlets.get(ledger.visits.get(fact.visit)!.visit.opened!.outlet)!;
  const before = ledger.orders.get(order.id);
  if (before && before.visit !== fact.visit) return setAside('id-clash');
  if (before && !isStillTheReps(before.state)) return setAside('locked');
  if (!addsUp(order)) return setAside('invalid');
  cancelOthers(ledger, fact.visit, order.id);
  const credit = creditOn(outlet.credit, ledger.accounts.get(outlet.id) ?? null, day);
  const isOverCredit = mustHold(credit, openTotal(ledger, outlet.id, order.id), order.total);
  const steps = stepsFor({ isOverCredit, discount: order.discount?.rate ?? 0 });
  ledger.orders.set(order.id, {
    visit: fact.visit,
    outlet: outlet.id,
    rep,
    day,
    state: steps.length > 0 ? 'held' : 'submitted',
    order,
    steps,
    approvals: [],
    short: [],
  });
  ledger.changed.orders.add(order.id);
  keepVisit(ledger, rep, fact);
  const isHeld = steps.length > 0;
  if (!comesToTheSame(order, outlet, ledger.pricing, day))
    return applied(isHeld ? 'hold-price-changed' : 'price-changed');
  return applied(isOverCredit ? 'credit-hold' : isHeld ? 'discount-hold' : null);
}

/** [OL2] Nobody has begun to work on it, or it came back: the rep may agree on it anew. */
const isStillTheReps = (state: OrderState): boolean =>
  state === 'rejected' || refusalOf('cancel', state, 'rep') === null;

const addsUp = (order: Order): boolean =>
  totalOf(order.lines) === order.total &&
  order.lines.every((line) => lineValue(line) === line.value) &&
  isSpread(order.lines, order.discount);

function keepVisit(ledger: Ledger, rep: Id, fact: VisitFact): void {
  const before = ledger.visits.get(fact.visit)?.visit ?? newVisit(fact.visit);
  const visit = visitAfter(before, fact);
  ledger.visits.set(fact.visit, { rep, visit });
  ledger.changed.visits.add(fact.visit);
  ledger.changed.outlets.add(visit.opened!.outlet);
}

function keepCommitment(ledger: Ledger, visit: Id | null, commitment: Commitment): void {
  ledger.commitments.set(commitment.id, { visit, commitment });
  ledger.changed.commitments.add(commitment.id);
}

/** A visit has one order: what was agreed last. */
function cancelOthers(ledger: Ledger, visit: Id, kept: Id | null): void {
  for (const [id, order] of ledger.orders) {
    if (order.visit === visit && id !== kept && !refusalOf('cancel', order.state, 'rep'))
      changeOrder(ledger, id, 'cancelled');
  }
}

/** [OA7] What is still to come of a shop's other orders; of one that is agreed anew all of it. */
const openTotal = (ledger: Ledger, outlet: Id, except: Id): Money =>
  sumOf(
    [...ledger.orders]
      .filter(([id, o]) => o.outlet === outlet && id !== except && isOpenState(o.state))
      .map(([id, o]) => (ledger.changed.orders.has(id) ? o.order.total : (ledger.toCome.get(id) ?? o.order.total))),
  );
