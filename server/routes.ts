import { Hono } from 'hono';
import type { Role } from '../core/base/role.ts';
import { Refused } from './refused.ts';
import type { Session } from './session/session.ts';

/** What a handler behind the door can rely on: who is asking. */
export interface Variables {
  Variables: { session: Session };
}

/** Routes of one slice, mounted by http.ts behind the door. */
export type Routes = Hono<Variables>;

export const newRoutes = (): Routes => new Hono<Variables>();

/** Refuses everyone whose role is not named. */
export function demandRole(session: Session, ...roles: Role[]): void {
  if (!roles.includes(session.role)) throw new Refused('forbidden');
}
