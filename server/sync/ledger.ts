import type { Id } from '../../core/base/id.ts';
import type { Money } from '../../core/base/money.ts';
import type { Account } from '../../core/order/account/account.ts';
import type { MoneyCounted } from '../../core/order/collect/facts.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import type { OrderDelivered } from '../../core/order/facts.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Gift } from '../../core/outlet/gift.ts';
import type { Ladder } from '../../core/outlet/ladder.ts';
import type { DayPlanned, DaySigned, VisitMissed } from '../../core/plan/facts.ts';
import type { MonthProposal } from '../../core/plan/month-proposal.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import type { PhotoTaken } from '../../core/visit/facts.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { dayOf } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { knownPayments, saveCollected, saveMoneyCounts, type Collected } from '../account/collected.ts';
import { readAccounts, refreshAccounts } from '../account/standing.ts';
import { openOrdersOf } from '../order/open-orders.ts';
import { historyDocs } from '../order/history.ts';
import { monthDocs } from '../order/month.ts';
import { lockOrders, saveDeliveries, saveOrders, type KnownOrder } from '../order/orders.ts';
import { saveSchemeUse } from '../order/scheme-use.ts';
import { noteSignatures } from '../order/note-event.ts';
import { settlePaid } from '../order/settle.ts';
import { warehouseDocs } from '../order/warehouse.ts';
import { readPricing, type Pricing } from '../order/tariffs.ts';
import { complaintDocs, lockComplaints, saveComplaints, type KnownComplaint } from '../outlet/complaints.ts';
import { saveChanges, type NewChange } from '../outlet/changes.ts';
import { lockGifts, saveGifts } from '../outlet/gifts.ts';
import { laddersOf, saveLadders } from '../outlet/ladders.ts';
import { lockOutlets, saveOutletBodies } from '../outlet/outlets.ts';
import { savePlacements, type SeenPiece } from '../outlet/placements.ts';
import { recordTaken } from '../photo/taken.ts';
import { commitmentDocs, lockCommitments, saveCommitments, type KnownCommitment } from '../plan/commitments.ts';
import { lockProposals, saveProposals } from '../plan/month-proposals.ts';
import { movePosm, type PosmCount, type PosmMove } from '../plan/posm-stock.ts';
import { saveMissed, savePlans, saveReports } from '../plan/days.ts';
import { savePractice, type ToldPractice } from '../practice/practised.ts';
import { lockTrips, saveTrips, type KnownTrip } from '../van/trips.ts';
import { saveConsents, type ToldConsent } from '../privacy/consents.ts';
import { savePresences, type AtTheDoor } from '../privacy/presence.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { askForReturnsOf } from '../returns/returns.ts';
import { countTrialUses } from '../script/count-uses.ts';
import type { Session } from '../session/session.ts';
import { lockVisits, saveVisits, visitDocs, type KnownVisit } from '../visit/visits.ts';
import { intervalsOf, type Interval } from './territory.ts';

/** Everything that the facts of one push touch: read at once, changed in memory fact by fact, written at once. */
export interface Ledger {
  readonly organisation: Organisation;
  readonly visits: Map<Id, KnownVisit>;
  readonly outlets: Map<Id, Outlet>;
  readonly orders: Map<Id, KnownOrder>;
  readonly accounts: ReadonlyMap<Id, Account | null>;
  /** What is still to come of orders that were open before. */
  readonly toCome: ReadonlyMap<Id, Money>;
  readonly commitments: Map<Id, KnownCommitment>;
  readonly complaints: Map<Id, KnownComplaint>;
  readonly ladders: Map<Id, Ladder>;
  readonly gifts: Map<Id, Gift>;
  readonly proposals: Map<string, MonthProposal>;
  readonly vans: Map<Id, KnownTrip>;
  /** Payments that are written down. */
  readonly payments: Set<Id>;
  readonly pricing: Pricing;
  readonly territory: ReadonlyMap<Id, readonly Interval[]>;
  readonly changed: {
    readonly visits: Set<Id>;
    readonly outlets: Set<Id>;
    readonly orders: Set<Id>;
    readonly commitments: Set<Id>;
    /** What of the outlets' files has changed, fact by fact. */
    readonly files: Omit<NewChange, 'person'>[];
    /** Outlets of which the master data themselves have changed. */
    readonly masters: Set<Id>;
    readonly complaints: Set<Id>;
    readonly ladders: Set<Id>;
    readonly gifts: Set<Id>;
    readonly proposals: Set<string>;
    readonly vans: Set<Id>;
  };
  readonly deliveries: OrderDelivered[];
  readonly collected: Collected[];
  readonly moneyCounts: MoneyCounted[];
  readonly photos: PhotoTaken[];
  readonly plans: DayPlanned[];
  readonly reports: DaySigned[];
  readonly missed: VisitMissed[];
  readonly pieces: SeenPiece[];
  readonly consents: ToldConsent[];
  readonly practised: ToldPractice[];
  readonly presences: AtTheDoor[];
  readonly bag: { readonly moves: Map<string, readonly PosmMove[]>; readonly counts: PosmCount[] };
}

const unique = (ids: Iterable<Id | null | undefined>): Id[] => [...new Set([...ids].filter((id) => id != null))];

/**
 * Reads and locks what these facts touch. The order of the locks is the same for everyone: visits, outlets, orders,
 * commitments, complaints, gifts, trips of vans, months' plans, the rep of the bag and of practice (in `movePosm`,
 * `savePractice`), the reps whose months are counted (in
 * `monthDocs`), and the tenant's clock last of all (in `emit`).
 */
export async function openLedger(tx: Transaction, session: Session, facts: readonly Fact[]): Promise<Ledger> {
  const organisation = await tx.row<{ body: Organisation }>(
    'select body from organisation where tenant = $1',
    tx.tenant,
  );
  if (!organisation) throw new Error(`tenant ${tx.tenant} has no organisation`);
  const visits = await lockVisits(tx, unique(facts.map((f) => ('visit' in f ? f.visit : undefined))));
  const outlets = await lockOutlets(
    tx,
    unique([
      ...facts.map((f) => ('outlet' in f ? f.outlet : undefined)),
      ...[...visits.values()].map((known) => known.visit.opened?.outlet),
    ]),
  );
  const orders = facts.flatMap((f) => (f.kind === 'order-agreed' ? [f.order.id] : 'order' in f ? [f.order] : []));
  const outletOf = new Map(facts.flatMap((f) => (f.kind === 'visit-opened' ? [[f.visit, f.outlet] as const] : [])));
  const sellingAt = facts.flatMap((f) =>
    f.kind === 'order-agreed' || f.kind === 'order-declined'
      ? [visits.get(f.visit)?.visit.opened?.outlet ?? outletOf.get(f.visit)]
      : [],
  );
  return {
    organisation: organisation.body,
    visits,
    outlets,
    orders: await lockOrders(tx, unique(orders), unique(sellingAt)),
    accounts: await readAccounts(tx, unique(sellingAt)),
    toCome: new Map((await openOrdersOf(tx, unique(sellingAt))).map(({ id, value }) => [id, value])),
    commitments: await lockCommitments(tx, unique(facts.map((f) => ('commitment' in f ? f.commitment : undefined)))),
    pricing: await readPricing(
      tx,
      unique(sellingAt),
      unique(facts.flatMap((f) => (f.kind === 'order-agreed' ? f.order.lines.map((line) => line.product) : []))),
    ),
    territory: await intervalsOf(tx, session.person, unique(facts.map((f) => ('outlet' in f ? f.outlet : undefined)))),
    complaints: await lockComplaints(tx, unique(facts.map((f) => ('complaint' in f ? f.complaint : undefined)))),
    gifts: await lockGifts(tx, unique(facts.map((f) => ('gift' in f ? f.gift : undefined)))),
    vans: await lockTrips(tx, unique(facts.map((f) => ('trip' in f ? f.trip : undefined)))),
    payments: await knownPayments(tx, unique(facts.map((f) => ('payment' in f ? f.payment : undefined)))),
    ladders: await laddersOf(tx, facts.some((f) => f.kind === 'small-goal-tried') ? [...outlets.keys()] : []),
    proposals: await lockProposals(
      tx,
      session.person,
      unique(facts.map((f) => (f.kind === 'month-plan-submitted' ? f.month : undefined))),
    ),
    changed: {
      visits: new Set(),
      outlets: new Set(),
      orders: new Set(),
      commitments: new Set(),
      files: [],
      masters: new Set(),
      complaints: new Set(),
      ladders: new Set(),
      gifts: new Set(),
      proposals: new Set(),
      vans: new Set(),
    },
    deliveries: [],
    collected: [],
    moneyCounts: [],
    photos: [],
    plans: [],
    reports: [],
    missed: [],
    pieces: [],
    consents: [],
    practised: [],
    presences: [],
    bag: { moves: new Map(), counts: [] },
  };
}

/** An order goes on, and its shop's history with it. */
export function changeOrder(ledger: Ledger, id: Id, state: OrderState): void {
  const order = ledger.orders.get(id)!;
  ledger.orders.set(id, { ...order, state });
  ledger.changed.orders.add(id);
  ledger.changed.outlets.add(order.outlet);
}

const pick = <T>(from: ReadonlyMap<string, T>, ids: ReadonlySet<string>): T[] =>
  [...ids].map((id) => from.get(id)).filter((of) => of !== undefined);

/** Writes what has changed and answers the documents that follow from it. */
export async function writeLedger(
  tx: Transaction,
  ledger: Ledger,
  session: Session,
  now: Instant,
): Promise<DocChange[]> {
  const { changed } = ledger;
  const visits = pick(ledger.visits, changed.visits);
  const orders = pick(ledger.orders, changed.orders);
  const commitments = pick(ledger.commitments, changed.commitments);
  await saveVisits(tx, visits);
  await countTrialUses(
    tx,
    visits.map(({ visit }) => visit),
    now,
  );
  await saveOrders(tx, orders);
  const spent = await saveSchemeUse(tx, orders);
  const today = dayOf(now, ledger.organisation.zone);
  const supplied = unique(ledger.deliveries.map((one) => one.outlet));
  await saveDeliveries(tx, ledger.deliveries, now);
  await refreshAccounts(tx, supplied, today);
  await noteSignatures(tx, ledger.deliveries, { person: session.person, now });
  await settlePaid(tx, supplied, today, { person: session.person, now, comment: '' });
  await saveCollected(tx, session.person, ledger.collected, today);
  await saveMoneyCounts(tx, session.person, ledger.moneyCounts);
  await askForReturnsOf(tx, visits);
  await saveCommitments(tx, commitments);
  const complaints = pick(ledger.complaints, changed.complaints);
  await saveComplaints(tx, complaints);
  await recordTaken(
    tx,
    ledger.photos.map((taken) => ({
      photo: taken.photo,
      visit: taken.visit,
      outlet: ledger.visits.get(taken.visit)?.visit.opened?.outlet ?? null,
      rep: session.person,
      subject: taken.subject,
      sha256: taken.sha256,
      bytes: taken.bytes,
      mime: taken.mime,
      takenAt: taken.at,
    })),
  );
  const doors = await savePresences(tx, ledger.presences);
  await saveReports(tx, session.person, ledger.reports);
  await saveMissed(tx, session.person, ledger.missed);
  return [
    ...visitDocs(visits),
    ...doors,
    ...spent,
    ...commitmentDocs(commitments),
    ...complaintDocs(complaints),
    ...(await saveOutletBodies(tx, pick(ledger.outlets, changed.masters))),
    ...(await saveChanges(
      tx,
      changed.files.map((one) => ({ ...one, person: session.person })),
    )),
    ...(await saveLadders(tx, pick(ledger.ladders, changed.ladders))),
    ...(await saveGifts(tx, pick(ledger.gifts, changed.gifts))),
    ...(await savePlacements(tx, ledger.pieces)),
    ...(await saveTrips(tx, pick(ledger.vans, changed.vans))),
    ...(await saveProposals(tx, session.person, pick(ledger.proposals, changed.proposals))),
    ...(await movePosm(tx, session.person, ledger.bag.moves, ledger.bag.counts)),
    ...(await savePractice(tx, session.person, ledger.practised)),
    ...(await savePlans(tx, session.person, ledger.plans)),
    ...(await saveConsents(tx, session.person, ledger.consents, now)),
    ...(await historyDocs(tx, [...changed.outlets])),
    ...(await warehouseDocs(tx, supplied)),
    ...(await monthDocs(tx, unique(orders.map((o) => o.rep)), today)),
  ];
}
