import type { Id } from '../../core/base/id.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { newVisit, visitAfter, type Visit } from '../../core/visit/visit.ts';
import type { StoredFact } from '../work/database.ts';

/** Folds visits on from where it stands; a visit of which nothing is new stays the same value. */
export function foldingOf(): (id: Id, all: readonly StoredFact[]) => Visit {
  let [folded, visit]: [readonly StoredFact['fact'][], Visit | null] = [[], null];
  return (id, all) => {
    const facts = all.flatMap((f) => (f.entity === id ? [f.fact] : []));
    const goesOn = visit?.id === id && folded.every((fact, i) => fact === facts[i]);
    let next = goesOn ? visit! : newVisit(id);
    for (const fact of goesOn ? facts.slice(folded.length) : facts)
      next = visitAfter(next, fact as unknown as VisitFact);
    [folded, visit] = [facts, next];
    return next;
  };
}
