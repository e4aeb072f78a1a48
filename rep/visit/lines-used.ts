import type { Id } from '../../core/base/id.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import type { StoredFact } from '../work/database.ts';

/** Ids of talk lines that were said in other visits of this shop, as far as this phone remembers. */
export function linesUsedAt(facts: readonly StoredFact[], outlet: Id, visit: Id): string[] {
  const told = facts.map((stored) => stored.fact as unknown as VisitFact);
  const here = new Set(told.flatMap((f) => (f.kind === 'visit-opened' && f.outlet === outlet ? [f.visit] : [])));
  here.delete(visit);
  return [...new Set(told.flatMap((f) => (f.kind === 'line-used' && here.has(f.visit) ? [f.line.id] : [])))];
}
