import type { Id } from '../../core/base/id.ts';

export interface Whose {
  readonly tenant: Id;
  readonly person: Id;
}

/** Under this name somebody's facts go, one sender at a time over all tabs and the worker; it also wakes the worker. */
export const lockOf = ({ tenant, person }: Whose): string => `sync:${tenant}:${person}`;

/** Null for a name that is none of ours. */
export function whoseLock(name: string): Whose | null {
  const [, tenant, person] = /^sync:([^:]+):([^:]+)$/.exec(name) ?? [];
  return tenant && person ? { tenant, person } : null;
}
