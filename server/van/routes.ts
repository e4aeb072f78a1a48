import * as v from 'valibot';
import { Day, dayOf } from '../../core/base/day.ts';
import { Id } from '../../core/base/id.ts';
import { HasVan, NewHandOver } from '../../protocol/vans.ts';
import { readJson } from '../body.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { approveTrip, setVan, takeOver } from './act.ts';
import { readVanDay } from './read-day.ts';

/** Vans of reps, and the money that they have collected. */
export function vanRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/vans', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'finance', 'admin');
    c.header('cache-control', 'no-store');
    const asked = v.safeParse(v.optional(Day), c.req.query('day'));
    if (!asked.success) throw new Refused('bad-request');
    const read = inTransaction(
      hands.pool,
      session.tenant,
      async (tx) => {
        const [zone, asOf] = [await readZone(tx), hands.now()];
        return readVanDay(tx, session, { day: asked.output ?? dayOf(asOf, zone), zone, asOf });
      },
      'read only',
    );
    return c.json(await read);
  });
  routes.post('/vans/trips/:id', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'finance');
    const id = idIn(c.req.param('id'));
    await inTransaction(hands.pool, session.tenant, (tx) => approveTrip(tx, hands, session, id));
    return c.json({});
  });
  routes.post('/vans/hand-overs', async (c) => {
    const { session } = c.var;
    demandRole(session, 'finance');
    const said = await readJson(c, NewHandOver);
    await inTransaction(hands.pool, session.tenant, (tx) => takeOver(tx, hands, session, said));
    return c.json({});
  });
  routes.post('/vans/reps/:id', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const id = idIn(c.req.param('id'));
    const { hasVan } = await readJson(c, HasVan);
    await inTransaction(hands.pool, session.tenant, (tx) => setVan(tx, id, hasVan));
    return c.json({});
  });
  return routes;
}

function idIn(text: string): Id {
  if (!v.is(Id, text)) throw new Refused('not-found');
  return text;
}
