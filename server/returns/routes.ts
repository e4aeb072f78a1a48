import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { NewReturn, ReturnAct } from '../../protocol/returns.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { actOnReturn } from './act.ts';
import { readReturns } from './read-returns.ts';
import { previewReturn, readReturnForm, writeReturn } from './write.ts';

/** Goods that go back or are exchanged. */
export function returnRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  for (const path of ['/returns', '/returns/*'])
    routes.use(path, async (c, next) => {
      demandRole(c.var.session, 'supervisor', 'office', 'finance', 'distributor', 'admin');
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/returns', async (c) => {
    const { session } = c.var;
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readReturns(tx, session, hands.now()), 'read only'),
    );
  });
  routes.post('/returns', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office');
    const asked = await readJson(c, NewReturn);
    await inTransaction(hands.pool, session.tenant, (tx) => writeReturn(tx, hands, session, asked));
    return c.json({});
  });
  routes.get('/returns/form', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office');
    const outlet = (c.req.query('outlet') ?? '').trim();
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readReturnForm(tx, outlet), 'read only'));
  });
  routes.post('/returns/preview', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office');
    const asked = await readJson(c, NewReturn);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => previewReturn(tx, asked), 'read only'));
  });
  routes.post('/returns/:id', async (c) => {
    const { session } = c.var;
    const id = c.req.param('id');
    if (!v.is(Id, id)) throw new Refused('not-found');
    const act = await readJson(c, ReturnAct);
    await inTransaction(hands.pool, session.tenant, (tx) => actOnReturn(tx, hands, session, id, act));
    return c.json({});
  });
  return routes;
}
