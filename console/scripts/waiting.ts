import type { Role } from '../../core/base/role.ts';
import { AUTHORS, type ScriptState } from '../../core/script/life/deeds.ts';
import type { ScriptRow } from '../../protocol/scripts.ts';

/** The rows that wait for somebody of a role. */
export function waitingFor(rows: readonly ScriptRow[], role: Role): ScriptRow[] {
  const states: ScriptState[] = AUTHORS.includes(role)
    ? ['draft']
    : role === 'compliance'
      ? ['linted', 'reviewed']
      : [];
  return rows.filter(({ latest }) => states.includes(latest.state));
}
