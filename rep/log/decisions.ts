import type { Id } from '../../core/base/id.ts';
import type { Answer } from '../../protocol/book.ts';
import type { StoredFact } from '../work/database.ts';

/** What people in the office decided about facts of this phone that had been set aside, by the facts' ids. */
export type Decisions = ReadonlyMap<Id, Answer>;

let decisions: Decisions = new Map();

/** The book tells them. */
export function setDecisions(next: Decisions): void {
  decisions = next;
}
export const currentDecisions = (): Decisions => decisions;

/** How a fact stands that the server has set aside: it waits for a person, or one has decided; null for all others. */
export type Aside = 'waits' | Answer['status'];

/** Under this key the phone keeps which turned down facts the rep has read about. */
export const READ_KEY = 'answers-read';

/** [G6] Does a fact need the rep's eye? It waits for a person, or one has turned it down and he has not read it. */
export function needsEye(fact: Pick<StoredFact, 'id' | 'ack'>, by: Decisions, read: readonly Id[]): boolean {
  const aside = asideOf(fact, by);
  return aside === 'waits' || (aside === 'rejected' && !read.includes(fact.id));
}

export function asideOf(fact: Pick<StoredFact, 'id' | 'ack'>, by: Decisions): Aside | null {
  if (fact.ack?.status !== 'quarantined') return null;
  return by.get(fact.id)?.status ?? fact.ack.decided ?? 'waits';
}

/** [G9] The facts that were decided on and do not say so themselves yet, with what was decided. */
export const decidedOn = (facts: readonly StoredFact[], by: Decisions): StoredFact[] =>
  facts.flatMap((f): StoredFact[] => {
    const status = by.get(f.id)?.status;
    const isOpen = f.ack?.status === 'quarantined' && status !== undefined && f.ack.decided !== status;
    return isOpen ? [{ ...f, ack: { ...f.ack!, decided: status } }] : [];
  });
