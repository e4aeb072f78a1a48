import { useSyncExternalStore } from 'react';
import type { Id } from '../../core/base/id.ts';
import type { OutletChanges } from '../../core/outlet/changes.ts';
import type { Placements, Posm, PosmStock } from '../../core/catalog/posm.ts';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import type { Product, ProductId } from '../../core/catalog/product.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import type { Standing } from '../../core/kpi/standing.ts';
import type { OutletSnapshot, PoolSnapshot } from '../../core/order/engine/snapshot.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import type { Distributor } from '../../core/order/supply.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';
import type { Agreement } from '../../core/outlet/agreement.ts';
import type { Complaint } from '../../core/outlet/complaint.ts';
import type { Gift } from '../../core/outlet/gift.ts';
import type { Ladder } from '../../core/outlet/ladder.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Commitment } from '../../core/plan/commitment.ts';
import type { Focus } from '../../core/plan/focus.ts';
import type { MonthPlan } from '../../core/plan/month.ts';
import type { MonthProposal } from '../../core/plan/month-proposal.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Consent } from '../../core/privacy/consent.ts';
import type { Questionnaire } from '../../core/question/questionnaire.ts';
import type { Route } from '../../core/route/route.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { LinePractice } from '../../core/script/practice/facts.ts';
import type { ScriptTrial } from '../../core/script/trial/trial.ts';
import type { Door } from '../../core/visit/door.ts';
import type { MissedInVisit } from '../../core/visit/missed.ts';
import type { VisitSummary } from '../../core/visit/summary.ts';
import type { Answer, BodyOf, DayPlan, Entity, PhotoReceived } from '../../protocol/book.ts';
import { setDecisions } from '../log/decisions.ts';
import { setPosition } from '../log/log.ts';
import { EMPTY, openCache, readCache, thinOut, wipe, type Cache } from './cache.ts';
import type { BookMeta, StoredDoc } from './stored.ts';

/** What this phone was given: outlets, prices, plans; as the server last knew it, without own unsent work. */
export interface Book {
  readonly organisation: Organisation;
  readonly person: Person;
  readonly consent: Consent | null;
  readonly products: ReadonlyMap<ProductId, Product>;
  readonly prices: ReadonlyMap<string, PriceList>;
  readonly mustStock: readonly MustStock[];
  readonly schemes: readonly Scheme[];
  readonly focus: readonly Focus[];
  readonly lines: readonly ScriptLine[];
  readonly trials: readonly ScriptTrial[];
  readonly routes: readonly Route[];
  readonly months: readonly MonthPlan[];
  readonly standing: Standing | null;
  readonly dayPlans: readonly DayPlan[];
  readonly vans: readonly VanTrip[];
  readonly visits: readonly VisitSummary[];
  /** By visit. */
  readonly doors: ReadonlyMap<Id, Door>;
  /** What own visits of the last days were lost on. */
  readonly missed: readonly MissedInVisit[];
  readonly practice: readonly LinePractice[];
  readonly photos: readonly PhotoReceived[];
  readonly answers: ReadonlyMap<Id, Answer>;
  readonly outlets: ReadonlyMap<Id, Outlet>;
  readonly histories: ReadonlyMap<Id, OutletHistory>;
  /** What the engine knew when the book was written: of all products, and of each outlet. */
  readonly demandPool: PoolSnapshot | null;
  readonly demands: ReadonlyMap<Id, OutletSnapshot>;
  readonly commitments: readonly Commitment[];
  readonly complaints: readonly Complaint[];
  readonly gifts: readonly Gift[];
  readonly ladders: ReadonlyMap<Id, Ladder>;
  readonly placements: ReadonlyMap<Id, Placements>;
  /** What of the shops' files changed last. */
  readonly outletChanges: ReadonlyMap<Id, OutletChanges>;
  readonly agreements: readonly Agreement[];
  readonly distributors: ReadonlyMap<string, Distributor>;
  readonly posm: ReadonlyMap<string, Posm>;
  readonly posmStock: PosmStock | null;
  readonly questionnaires: readonly Questionnaire[];
  readonly proposals: readonly MonthProposal[];
}

let cache: Cache | null = null;
let meta: BookMeta = EMPTY;
let isThin = false;
let book: Book | null = null;
const listeners = new Set<() => void>();

/** Opens the book of this name and reads it whole into memory: some thousand documents, searched as one types. */
export async function openBook(name: string): Promise<void> {
  cache?.close();
  cache = await openCache(name);
  await readBookAgain();
}

/** A full phone gives the histories up. Answers whether there were any. */
export async function giveUpHistories(): Promise<boolean> {
  if (!cache || !(await thinOut(cache))) return false;
  await readBookAgain();
  return true;
}

/** The rep is none of this organisation's any more: nothing of what he was given stays on the phone. */
export async function wipeBook(): Promise<void> {
  if (cache) await wipe(cache);
  await readBookAgain();
}

export async function readBookAgain(): Promise<void> {
  if (!cache) return;
  const read = await readCache(cache);
  meta = read.meta;
  isThin = meta.cursor > 0 && !read.isWhole;
  book = meta.cursor > 0 ? bookOf(read.docs) : null;
  setDecisions(book?.answers ?? new Map());
  setPosition({ cursor: meta.cursor, epoch: meta.epoch });
  for (const listener of listeners) listener();
}

export function closeBook(): void {
  cache?.close();
  cache = null;
  book = null;
  meta = EMPTY;
}

export const currentCache = (): Cache | null => cache;
export const bookMeta = (): BookMeta => meta;
/** A part was given up for room: the next whole book brings it back. */
export const isBookThin = (): boolean => isThin;
export const currentBook = (): Book | null => book;

/** The book; null until the first one has come whole. */
export const useBookOrNull = (): Book | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => book,
  );

/** The book, for screens that are shown only when there is one. */
export function useBook(): Book {
  const found = useBookOrNull();
  if (!found) throw new Error('there is no book on this phone yet');
  return found;
}

function bookOf(docs: readonly StoredDoc[]): Book | null {
  const all = <E extends Entity>(entity: E): BodyOf<E>[] =>
    docs.filter((d) => d.e === entity).map((d) => d.b as BodyOf<E>);
  const [organisation] = all('organisation');
  const [person] = all('person');
  if (!organisation || !person) return null;
  const by = <T, K>(items: readonly T[], key: (of: T) => K): Map<K, T> => new Map(items.map((of) => [key(of), of]));
  return {
    organisation,
    person,
    consent: all('consent')[0] ?? null,
    products: by(
      all('product').sort((a, b) => (a.id < b.id ? -1 : 1)),
      (p) => p.id,
    ),
    prices: by(all('prices'), (p) => p.code),
    mustStock: all('must-stock'),
    schemes: all('scheme'),
    focus: all('focus'),
    lines: all('script'),
    trials: all('script-trial'),
    routes: all('route'),
    months: all('month'),
    standing: all('standing')[0] ?? null,
    dayPlans: all('day-plan'),
    vans: all('van'),
    visits: all('visit'),
    doors: by(all('door'), (d) => d.visit),
    missed: all('missed'),
    practice: all('practice'),
    photos: all('photo'),
    answers: by(all('answer'), (a) => a.fact),
    outlets: by(all('outlet'), (o) => o.id),
    histories: by(all('history'), (h) => h.outlet),
    demandPool: all('demand-pool')[0] ?? null,
    demands: by(all('demand'), (d) => d.outlet),
    commitments: all('commitment'),
    complaints: all('complaint'),
    gifts: all('gift'),
    ladders: by(all('ladder'), (l) => l.outlet),
    placements: by(all('placements'), (p) => p.outlet),
    outletChanges: by(all('outlet-changes'), (one) => one.outlet),
    agreements: all('agreement'),
    distributors: by(all('distributor'), (d) => d.name),
    posm: by(all('posm'), (p) => p.code),
    posmStock: all('posm-stock')[0] ?? null,
    questionnaires: all('questionnaire'),
    proposals: all('month-proposal'),
  };
}
