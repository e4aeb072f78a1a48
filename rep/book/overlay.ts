import { useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { isOpen, type Commitment } from '../../core/plan/commitment.ts';
import type { DayPlanned, DaySigned, VisitMissed } from '../../core/plan/facts.ts';
import { isCalledOn, stopsOn } from '../../core/route/route.ts';
import { summaryOf } from '../../core/visit/sum-up.ts';
import type { VisitSummary } from '../../core/visit/summary.ts';
import { visitOf, type Visit } from '../../core/visit/visit.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { bookPosition, factOf, useFacts } from '../log/log.ts';
import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';
import { useBook, type Book } from './book.ts';

const told = (facts: readonly StoredFact[]): Fact[] => facts.map((f) => f.fact as unknown as Fact);

/** Own visits of a day: those of this phone's facts as they tell them, and what the book says of all others. */
export function visitsOf(
  book: Pick<Book, 'visits' | 'person'>,
  facts: readonly StoredFact[],
  day: Day,
): VisitSummary[] {
  const own = new Map<Id, VisitFact[]>();
  // Weeks may wait on a phone: only the visits of the day are put together from their facts.
  const all = told(facts);
  for (const fact of all) if (fact.kind === 'visit-opened' && fact.day === day) own.set(fact.visit, []);
  for (const fact of all) if ('visit' in fact) own.get(fact.visit)?.push(fact);
  const summaries = [...own].map(([id, of]) => summaryOf(visitOf(id, of), book.person.id)).filter((s) => s !== null);
  const mine = new Set(summaries.map((s) => s.visit));
  return [...book.visits.filter((v) => v.day === day && !mine.has(v.visit)), ...summaries];
}

/** Promises as the book has them, with what this phone has made and settled since. */
export function commitmentsOf(
  book: Pick<Book, 'commitments'>,
  facts: readonly StoredFact[],
  position: BookPosition,
): Commitment[] {
  const all = new Map(book.commitments.map((c) => [c.id, c]));
  const outlets = new Map<Id, { outlet: Id; day: Day }>();
  for (const stored of facts) {
    const fact = factOf(stored);
    if (fact.kind === 'visit-opened') outlets.set(fact.visit, { outlet: fact.outlet, day: fact.day });
    // What the book has taken in is the book's: others may have settled it since.
    else if (stateOf(stored, position) === 'settled') continue;
    else if (fact.kind === 'commitment-made') {
      const visit = outlets.get(fact.visit);
      if (visit) {
        all.set(fact.commitment, {
          id: fact.commitment,
          outlet: visit.outlet,
          direction: fact.direction,
          text: fact.text,
          due: fact.due,
          state: 'open',
          madeOn: visit.day,
        });
      }
    } else if (fact.kind === 'commitment-settled') {
      const before = all.get(fact.commitment);
      if (before && isOpen(before))
        all.set(before.id, { ...before, state: fact.outcome, due: fact.newDue ?? before.due });
    }
  }
  return [...all.values()];
}

export interface OwnDay {
  /** The plan as it was confirmed, else null. */
  readonly planned: Omit<DayPlanned, 'kind' | 'at' | 'day'> | null;
  /** The stops: of the confirmed plan, else of the routes. */
  readonly stops: readonly Id[];
  readonly missed: ReadonlyMap<Id, VisitMissed['reason']>;
  readonly signed: DaySigned | null;
  readonly visits: readonly VisitSummary[];
}

/** A day of this rep: its plan, its visits, what was missed. */
export function dayOfRep(book: Book, facts: readonly StoredFact[], day: Day): OwnDay {
  const all = told(facts);
  const planned =
    all
      .filter((f) => f.kind === 'day-planned')
      .filter((f) => f.day === day)
      .at(-1) ??
    book.dayPlans.find((p) => p.day === day) ??
    null;
  const refused = refusalsIn(all);
  const isCalled = (id: Id): boolean => {
    const shop = book.outlets.get(id);
    return shop !== undefined && isCalledOn({ ...shop, doNotVisitUntil: refused.get(id) ?? shop.doNotVisitUntil }, day);
  };
  return {
    planned: planned as OwnDay['planned'],
    stops: planned ? planned.stops.filter((id) => book.outlets.has(id)) : stopsOn(book.routes, day).filter(isCalled),
    missed: new Map(
      all
        .filter((f) => f.kind === 'visit-missed')
        .filter((f) => f.day === day)
        .map((f) => [f.outlet, f.reason]),
    ),
    signed:
      all
        .filter((f) => f.kind === 'day-signed')
        .filter((f) => f.day === day)
        .at(-1) ?? null,
    visits: visitsOf(book, facts, day),
  };
}

/** Firm noes of which this phone tells, each with the day until which it holds. */
function refusalsIn(facts: readonly Fact[]): Map<Id, Day> {
  const outlets = new Map(facts.flatMap((f) => (f.kind === 'visit-opened' ? [[f.visit, f.outlet] as const] : [])));
  return new Map(
    facts.flatMap((f) => {
      const outlet = f.kind === 'firm-no' ? outlets.get(f.visit) : undefined;
      return f.kind === 'firm-no' && outlet ? [[outlet, f.until] as const] : [];
    }),
  );
}

export function useDay(day: Day): OwnDay {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => dayOfRep(book, facts, day), [book, facts, day]);
}

/** All promises that this phone knows of. */
export function useAllCommitments(): Commitment[] {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => commitmentsOf(book, facts, bookPosition()), [book, facts]);
}

export function useCommitments(outlet: Id): Commitment[] {
  const book = useBook();
  const facts = useFacts();
  return useMemo(
    () => commitmentsOf(book, facts, bookPosition()).filter((c) => c.outlet === outlet),
    [book, facts, outlet],
  );
}

/** The visit that goes on, of whatever day, at a shop that is still this rep's; null when none does. */
export function useOpenVisit(): Visit | null {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => openVisitOf(book, facts), [book, facts]);
}

export function openVisitOf(book: Book, facts: readonly StoredFact[]): Visit | null {
  const all = told(facts);
  const ended = new Set(all.flatMap((f) => (f.kind === 'visit-closed' || f.kind === 'visit-aborted' ? [f.visit] : [])));
  const open = all.findLast((f) => f.kind === 'visit-opened' && !ended.has(f.visit) && book.outlets.has(f.outlet));
  if (open?.kind !== 'visit-opened') return null;
  const of = facts.filter((f) => f.entity === open.visit).map((f) => f.fact as unknown as VisitFact);
  return visitOf(open.visit, of);
}
