import type { Role } from '../../core/base/role.ts';
import type { Change, Refuse } from './kind.ts';

interface Led {
  readonly login: string;
  readonly role: Role;
  readonly supervisor: string | null;
}

/**
 * [I18] Refuses whose supervisor is nobody, a rep, or, somewhere above, themselves. A refused row leaves its person as he
 * stands, which may take the supervisor away from another row: so it goes on until nothing more is refused.
 */
export function refuseBosses<T extends Led, C extends Change<T> & { readonly at: number }>(
  known: ReadonlyMap<string, Led>,
  wanted: readonly C[],
  refuse: Refuse,
): C[] {
  let good = [...wanted];
  for (;;) {
    const people = new Map<string, Led>([...known, ...good.map(({ key, after }) => [key, after] as const)]);
    const left = good.filter(({ at, after }) => {
      if (after.supervisor === null) return true;
      const boss = people.get(after.supervisor);
      if (!boss) return refuse(at, 'no-person', { login: after.supervisor });
      if (boss.role === 'rep') return refuse(at, 'rep-as-supervisor', { login: boss.login });
      const path = circleFrom(after.login, people);
      return path === null || refuse(at, 'supervisor-circle', { path: path.join(' → ') });
    });
    if (left.length === good.length) return left;
    good = left;
  }
}

/** The way up from someone back to himself; null where it ends above. */
function circleFrom(login: string, people: ReadonlyMap<string, Led>): string[] | null {
  const path = [login];
  for (let at = people.get(login)?.supervisor ?? null; at !== null; at = people.get(at)?.supervisor ?? null) {
    path.push(at);
    if (at === login) return path;
    if (path.length > people.size) return null;
  }
  return null;
}
