import type { Id } from '../../core/base/id.ts';
import type { FactKind } from '../../protocol/all-facts.ts';
import type { StoredFact } from '../work/database.ts';

/** Facts that belong together, as a rep thinks of them: those of one shop, and those of no shop. */
export interface Group {
  /** Null: of the day, and of no shop. */
  readonly outlet: Id | null;
  readonly facts: readonly StoredFact[];
  /** The kinds, each once, in the order in which they happened. */
  readonly kinds: readonly FactKind[];
}

/** At which shop a fact happened: it names it, or its visit does. Null: at none. */
export function outletsIn(all: readonly StoredFact[]): (fact: StoredFact) => Id | null {
  const outlets = new Map(
    all.flatMap(({ entity, fact }) =>
      fact['kind'] === 'visit-opened' ? [[entity, fact['outlet'] as Id] as const] : [],
    ),
  );
  return ({ entity, fact }) => (fact['outlet'] as Id | undefined) ?? outlets.get(entity) ?? null;
}

/** `all`: also tells at which shop a visit is. */
export function groupsOf(facts: readonly StoredFact[], all: readonly StoredFact[]): Group[] {
  const outletOf = outletsIn(all);
  const groups = new Map<Id | null, StoredFact[]>();
  for (const fact of facts) {
    const outlet = outletOf(fact);
    groups.set(outlet, [...(groups.get(outlet) ?? []), fact]);
  }
  return [...groups].map(([outlet, of]) => ({
    outlet,
    facts: of,
    kinds: [...new Set(of.map((f) => f.kind as FactKind))],
  }));
}
