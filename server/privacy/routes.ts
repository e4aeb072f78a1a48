import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { PresenceDecision } from '../../protocol/presence.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { decidePresence } from './decide-presence.ts';
import { openPlaces, readViews, viewsOf } from './views.ts';

const idIn = (text: string): Id => {
  if (!v.is(Id, text)) throw new Refused('not-found');
  return text;
};

/** Points of reps: opened by the desk with a row for each time, and shown to the rep himself. */
export function privacyRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/privacy/views', async (c) => {
    const { session } = c.var;
    c.header('cache-control', 'no-store');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => viewsOf(tx, hands, session), 'read only'));
  });
  routes.get('/desk/place-views', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readViews(tx, hands, session), 'read only'));
  });
  routes.post('/desk/visits/:id/places', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    const visit = idIn(c.req.param('id'));
    c.header('cache-control', 'no-store');
    const places = await inTransaction(hands.pool, session.tenant, (tx) => openPlaces(tx, hands, session, visit));
    if (!places) throw new Refused('not-found');
    return c.json(places);
  });
  routes.post('/desk/visits/:id/presence', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    const visit = idIn(c.req.param('id'));
    const decision = await readJson(c, PresenceDecision);
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => decidePresence(tx, hands, session, visit, decision)),
    );
  });
  return routes;
}
