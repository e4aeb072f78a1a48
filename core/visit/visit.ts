import type { Day } from '../base/day.ts';
import type { Id } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import type { MoneyCollected } from '../order/collect/facts.ts';
import type { Order } from '../order/order.ts';
import type { QuestionsAnswered } from '../question/facts.ts';
import type { Discovered, GiftNoted, LineUsed, ReferralNoted } from './conversation.ts';
import type {
  CheckedIn,
  CommitmentMade,
  CommitmentSettled,
  Greeted,
  Merchandised,
  OrderDeclined,
  Outcome,
  PhotoTaken,
  Prepared,
  Presented,
  Reviewed,
  ShelfChecked,
  VisitAmended,
  VisitClosed,
  VisitFact,
  VisitOpened,
} from './facts.ts';
import type { AgreementChecked, CompetitorNoted, CoolerAudited, OtherSourceNoted, PosmChecked } from './observed.ts';
import type {
  ComplaintConfirmed,
  ComplaintMade,
  ContactNoted,
  FirmNo,
  SchemeJoined,
  SmallGoalTried,
} from './relation.ts';
import type { SkipReason, Step } from './step.ts';

/** in progress 进行中, completed 已完成, aborted 中止 */
export type VisitState = 'in-progress' | 'completed' | 'aborted';

/** How a step ended: done with its times, or left out with a reason. */
export type StepEnd =
  | { readonly how: 'done'; readonly began: Instant; readonly at: Instant }
  | { readonly how: 'skipped'; readonly reason: SkipReason; readonly at: Instant };

/**
 * A visit as its facts tell it. Every part is null (or empty) until its fact has happened;
 * a later fact of the same kind corrects an earlier one, and both stay in the log.
 */
export interface Visit {
  readonly id: Id;
  readonly state: VisitState;
  readonly opened: VisitOpened | null;
  readonly steps: Readonly<Partial<Record<Step, StepEnd>>>;
  readonly prepared: Prepared | null;
  readonly checkedIn: CheckedIn | null;
  readonly greeted: Greeted | null;
  readonly settled: readonly CommitmentSettled[];
  readonly shelf: ShelfChecked | null;
  readonly photos: readonly PhotoTaken[];
  readonly merchandised: Merchandised | null;
  readonly order: Order | null;
  readonly orderAt: Instant | null;
  readonly declined: OrderDeclined | null;
  readonly presented: Presented | null;
  readonly promised: readonly CommitmentMade[];
  readonly reviewed: Reviewed | null;
  readonly closed: VisitClosed | null;
  readonly competitors: readonly CompetitorNoted[];
  readonly posm: PosmChecked | null;
  readonly coolers: readonly CoolerAudited[];
  readonly agreements: readonly AgreementChecked[];
  /** Of goods of which there is more than there can be, where they came from. */
  readonly otherSources: readonly OtherSourceNoted[];
  readonly contacts: readonly ContactNoted[];
  readonly firmNo: FirmNo | null;
  readonly smallGoals: readonly SmallGoalTried[];
  readonly complaints: readonly ComplaintMade[];
  readonly complaintsConfirmed: readonly ComplaintConfirmed[];
  readonly joined: readonly SchemeJoined[];
  readonly answered: readonly QuestionsAnswered[];
  /** Talk lines that were said, the last word on each. */
  readonly linesUsed: readonly LineUsed[];
  readonly discovered: Discovered | null;
  readonly gifts: readonly GiftNoted[];
  /** Shops that this one has told us of. */
  readonly referrals: readonly ReferralNoted[];
  readonly collected: readonly MoneyCollected[];
  /** What was not as it was told, oldest first. */
  readonly amended: readonly VisitAmended[];
  readonly outcome: Outcome | null;
  readonly endedAt: Instant | null;
}

export const newVisit = (id: Id): Visit => ({
  id,
  state: 'in-progress',
  opened: null,
  steps: {},
  prepared: null,
  checkedIn: null,
  greeted: null,
  settled: [],
  shelf: null,
  photos: [],
  merchandised: null,
  order: null,
  orderAt: null,
  declined: null,
  presented: null,
  promised: [],
  reviewed: null,
  closed: null,
  competitors: [],
  posm: null,
  coolers: [],
  agreements: [],
  otherSources: [],
  contacts: [],
  firmNo: null,
  smallGoals: [],
  complaints: [],
  complaintsConfirmed: [],
  joined: [],
  answered: [],
  linesUsed: [],
  discovered: null,
  gifts: [],
  referrals: [],
  collected: [],
  amended: [],
  outcome: null,
  endedAt: null,
});

const done = (visit: Visit, step: Step, fact: { began: Instant; at: Instant }): Visit => ({
  ...visit,
  steps: { ...visit.steps, [step]: { how: 'done', began: fact.began, at: fact.at } },
});

/** The list with `item` in place of the one that has the same key, or at its end. */
const withItem = <T>(list: readonly T[], item: T, key: (of: T) => string): T[] => [
  ...list.filter((of) => key(of) !== key(item)),
  item,
];

/** The visit after one more fact. Never refuses, never throws: it happened. */
export function visitAfter(visit: Visit, fact: VisitFact): Visit {
  switch (fact.kind) {
    case 'visit-opened':
      return { ...visit, opened: fact };
    case 'prepared':
      return { ...done(visit, 'prepare', fact), prepared: fact };
    case 'checked-in':
      return { ...visit, checkedIn: fact };
    case 'greeted':
      return { ...done(visit, 'greet', fact), greeted: fact };
    case 'commitment-settled':
      return { ...visit, settled: withItem(visit.settled, fact, (f) => f.commitment) };
    case 'shelf-checked':
      return { ...done(visit, 'store-check', fact), shelf: fact };
    case 'photo-taken':
      return { ...visit, photos: withItem(visit.photos, fact, (f) => f.photo) };
    case 'merchandised':
      return { ...done(visit, 'merchandise', fact), merchandised: fact };
    case 'order-agreed':
      return { ...done(visit, 'suggested-order', fact), order: fact.order, orderAt: fact.at, declined: null };
    case 'order-declined':
      return { ...done(visit, 'suggested-order', fact), declined: fact, order: null, orderAt: null };
    case 'presented':
      return { ...done(visit, 'presentation', fact), presented: fact };
    case 'commitment-made':
      return { ...visit, promised: withItem(visit.promised, fact, (f) => f.commitment) };
    case 'reviewed':
      return { ...done(visit, 'review', fact), reviewed: fact };
    case 'visit-closed':
      return {
        ...done(visit, 'administration', fact),
        closed: fact,
        state: 'completed',
        outcome: fact.outcome,
        endedAt: fact.at,
      };
    case 'step-skipped':
      return {
        ...visit,
        steps: { ...visit.steps, [fact.step]: { how: 'skipped', reason: fact.reason, at: fact.at } },
      };
    case 'competitor-noted':
      return { ...visit, competitors: withItem(visit.competitors, fact, (f) => `${f.at} ${f.brand} ${f.product}`) };
    case 'posm-checked':
      return { ...visit, posm: fact };
    case 'cooler-audited':
      return { ...visit, coolers: withItem(visit.coolers, fact, (f) => f.asset) };
    case 'agreement-checked':
      return { ...visit, agreements: withItem(visit.agreements, fact, (f) => f.agreement) };
    case 'other-source-noted':
      return { ...visit, otherSources: withItem(visit.otherSources, fact, (f) => f.product) };
    case 'contact-noted':
      return { ...visit, contacts: withItem(visit.contacts, fact, (f) => f.contact) };
    case 'firm-no':
      return { ...visit, firmNo: fact };
    case 'small-goal-tried':
      return { ...visit, smallGoals: withItem(visit.smallGoals, fact, (f) => f.rung) };
    case 'line-used':
      return { ...visit, linesUsed: withItem(visit.linesUsed, fact, (f) => f.line.id) };
    case 'discovered':
      return { ...visit, discovered: fact };
    case 'gift-noted':
      return { ...visit, gifts: withItem(visit.gifts, fact, (f) => f.gift) };
    case 'referral-noted':
      return { ...visit, referrals: withItem(visit.referrals, fact, (f) => f.referral) };
    case 'money-collected':
      return { ...visit, collected: withItem(visit.collected, fact, (f) => f.payment) };
    case 'complaint-made':
      return { ...visit, complaints: withItem(visit.complaints, fact, (f) => f.complaint) };
    case 'complaint-confirmed':
      return { ...visit, complaintsConfirmed: withItem(visit.complaintsConfirmed, fact, (f) => f.complaint) };
    case 'scheme-joined':
      return { ...visit, joined: withItem(visit.joined, fact, (f) => f.scheme) };
    case 'questions-answered':
      return { ...visit, answered: withItem(visit.answered, fact, (f) => f.questionnaire) };
    case 'visit-amended':
      return { ...visit, amended: [...visit.amended, fact] };
    case 'visit-aborted':
      return { ...visit, state: 'aborted', outcome: fact.outcome, endedAt: fact.at };
  }
}

/** The visit that these facts tell, in the order in which they were made. */
export const visitOf = (id: Id, facts: Iterable<VisitFact>): Visit => {
  let visit = newVisit(id);
  for (const fact of facts) visit = visitAfter(visit, fact);
  return visit;
};

/** The business day a visit belongs to; null while its first fact has not arrived. */
export const dayOfVisit = (visit: Visit): Day | null => visit.opened?.day ?? null;
