import * as v from 'valibot';
import { Day, dayOf, type Zone } from '../../core/base/day.ts';
import { Id } from '../../core/base/id.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { readDay } from './day.ts';
import { readVisit, readVisits } from './visit.ts';

/** What the desk reads. */
export function deskRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.use('/desk/*', async (c, next) => {
    demandRole(c.var.session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    await next();
  });

  const dayAsked = async (tenant: Id, asked: string | undefined): Promise<Day> => {
    if (asked) return v.parse(Day, asked);
    const organisation = await inTransaction(
      hands.pool,
      tenant,
      (tx) => tx.row<{ zone: Zone }>(`select body->>'zone' as zone from organisation where tenant = $1`, tenant),
      'read only',
    );
    return dayOf(hands.now(), organisation!.zone);
  };

  routes.get('/desk/day', async (c) => {
    const { session } = c.var;
    const day = await dayAsked(session.tenant, c.req.query('day'));
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readDay(tx, session, day, hands.now()), 'read only'),
    );
  });
  routes.get('/desk/visits', async (c) => {
    const { session } = c.var;
    const day = await dayAsked(session.tenant, c.req.query('day'));
    const rep = c.req.query('rep') ? v.parse(Id, c.req.query('rep')) : null;
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readVisits(tx, session, day, rep), 'read only'),
    );
  });
  routes.get('/desk/visits/:id', async (c) => {
    const { session } = c.var;
    const id = c.req.param('id');
    const page = v.is(Id, id)
      ? await inTransaction(hands.pool, session.tenant, (tx) => readVisit(tx, session, id), 'read only')
      : null;
    if (!page) throw new Refused('not-found');
    return c.json(page);
  });
  return routes;
}
