import * as v from 'valibot';
import { Id } from '../core/base/id.ts';
import { Posm, PosmStock, Placements } from '../core/catalog/posm.ts';
import { MustStock } from '../core/catalog/must-stock.ts';
import { PriceList } from '../core/catalog/price.ts';
import { Product } from '../core/catalog/product.ts';
import { Scheme } from '../core/catalog/scheme.ts';
import { Distributor } from '../core/order/supply.ts';
import { OutletHistory } from '../core/order/history.ts';
import { OutletSnapshot, PoolSnapshot } from '../core/order/engine/snapshot.ts';
import { VanTrip } from '../core/order/van/trip.ts';
import { Agreement } from '../core/outlet/agreement.ts';
import { Complaint } from '../core/outlet/complaint.ts';
import { Gift } from '../core/outlet/gift.ts';
import { Ladder } from '../core/outlet/ladder.ts';
import { Standing } from '../core/kpi/standing.ts';
import { OutletChanges } from '../core/outlet/changes.ts';
import { Outlet } from '../core/outlet/outlet.ts';
import { Commitment } from '../core/plan/commitment.ts';
import { DayPlanned } from '../core/plan/facts.ts';
import { Focus } from '../core/plan/focus.ts';
import { MonthPlan } from '../core/plan/month.ts';
import { MonthProposal } from '../core/plan/month-proposal.ts';
import { Organisation } from '../core/plan/organisation.ts';
import { Person } from '../core/plan/person.ts';
import { Consent } from '../core/privacy/consent.ts';
import { Questionnaire } from '../core/question/questionnaire.ts';
import { Route } from '../core/route/route.ts';
import { ScriptLine } from '../core/script/line.ts';
import { LinePractice } from '../core/script/practice/facts.ts';
import { ScriptTrial } from '../core/script/trial/trial.ts';
import { Door } from '../core/visit/door.ts';
import { MissedInVisit } from '../core/visit/missed.ts';
import { VisitSummary } from '../core/visit/summary.ts';
import { RESULT_CODES } from './push.ts';

/** A day's plan as the rep confirmed it. */
export const DayPlan = v.strictObject({ rep: Id, ...v.omit(DayPlanned, ['kind', 'at']).entries });
export type DayPlan = v.InferOutput<typeof DayPlan>;

/** A photo whose bytes the server holds; the phone may let go of its copy some days later. */
export const PhotoReceived = v.strictObject({ photo: Id, visit: Id, sha256: v.string() });
export type PhotoReceived = v.InferOutput<typeof PhotoReceived>;

/** What a person decided about a fact that had been set aside. */
export const Answer = v.strictObject({
  fact: Id,
  status: v.picklist(['applied', 'rejected']),
  code: v.nullable(v.picklist(RESULT_CODES)),
  note: v.string(),
});
export type Answer = v.InferOutput<typeof Answer>;

/**
 * The documents of the book: what the office and the server give to the phone, each in one scope.
 * t: of everyone in the organisation; r:<rep>: of one rep; o:<outlet>: of whoever calls on the outlet.
 */
export const BOOK = {
  organisation: Organisation, // t
  product: Product, // t
  prices: PriceList, // t
  'must-stock': MustStock, // t
  scheme: Scheme, // t
  focus: Focus, // t
  'demand-pool': PoolSnapshot, // t: what the engine knows of all products
  script: ScriptLine, // t
  'script-trial': ScriptTrial, // t: two wordings of which each shop hears one
  posm: Posm, // t
  questionnaire: Questionnaire, // t
  person: Person, // r
  consent: Consent, // r: what he said of his location
  route: Route, // r
  month: MonthPlan, // r
  standing: Standing, // r: his place in the team, nobody else's
  'month-proposal': MonthProposal, // r
  'posm-stock': PosmStock, // r: what is in the bag
  'day-plan': DayPlan, // r
  van: VanTrip, // r: a day of his van
  visit: VisitSummary, // r: own visits of the last days
  door: Door, // r: how his visits began, and what the desk says of it
  missed: MissedInVisit, // r: what his visits of the last days were lost on
  practice: LinePractice, // r: when he practised a line, and how it went
  photo: PhotoReceived, // r
  answer: Answer, // r
  outlet: Outlet, // o
  history: OutletHistory, // o
  demand: OutletSnapshot, // o: what the engine knows of the outlet
  commitment: Commitment, // o
  complaint: Complaint, // o: what is not settled
  gift: Gift, // o: the register of a shop
  ladder: Ladder, // o: small goals in a shop that refuses
  placements: Placements, // o: material that stands in the shop
  agreement: Agreement, // o
  'outlet-changes': OutletChanges, // o: what of its file changed last
  distributor: Distributor, // t: what he has and when he drives
} as const;

export type Entity = keyof typeof BOOK;
export const ENTITIES = Object.keys(BOOK) as Entity[];
export type BodyOf<E extends Entity> = v.InferOutput<(typeof BOOK)[E]>;

export type Scope = 't' | `r:${string}` | `o:${string}`;
