import { useMemo } from 'react';
import type { Id } from '../../core/base/id.ts';
import { noHistory, type OutletHistory } from '../../core/order/history.ts';
import { leftBehind } from '../../core/visit/left-behind.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { visitOf } from '../../core/visit/visit.ts';
import { bookPosition, factOf, useFacts } from '../log/log.ts';
import type { StoredFact } from '../work/database.ts';
import { useBook, type Book } from './book.ts';
import { accountNow } from './owed.ts';

/** What an outlet's visits left behind: as the book has it, with visits that ended on this phone and have not come back in it. */
export function historyOf(
  book: Pick<Book, 'histories' | 'person'>,
  facts: readonly StoredFact[],
  outlet: Id,
): OutletHistory {
  const history = book.histories.get(outlet) ?? noHistory(outlet);
  const known = new Set(history.visits.map(({ visit }) => visit));
  const oldest = history.visits.at(-1)?.day ?? '';
  const own = new Map<Id, VisitFact[]>();
  for (const fact of facts.map(factOf)) {
    if (fact.kind === 'visit-opened' && fact.outlet === outlet && fact.day >= oldest && !known.has(fact.visit))
      own.set(fact.visit, []);
    if ('visit' in fact) own.get(fact.visit)?.push(fact);
  }
  const newer = [...own].flatMap(([id, of]) => {
    const visit = visitOf(id, of);
    const left = visit.state === 'in-progress' ? null : leftBehind(visit, book.person.id);
    return left ? [left] : [];
  });
  if (newer.length === 0) return history;
  const visits = [...newer.reverse(), ...history.visits].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  return { ...history, visits };
}

export function useHistory(outlet: Id): OutletHistory {
  const book = useBook();
  const facts = useFacts();
  return useMemo(() => {
    const history = historyOf(book, facts, outlet);
    const account = accountNow(book, facts, bookPosition(), outlet);
    return account === history.account ? history : { ...history, account };
  }, [book, facts, outlet]);
}
