import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { NewPayment, TakeBack } from '../../protocol/accounts.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { pay, PAYERS, takeBack } from './pay.ts';
import { readAccountList, readAccountPage } from './read-accounts.ts';

/** What shops owe, and what they pay. */
export function accountRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  for (const path of ['/accounts', '/accounts/*'])
    routes.use(path, async (c, next) => {
      demandRole(c.var.session, 'supervisor', 'office', 'finance', 'distributor', 'admin');
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/accounts', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'finance', 'admin');
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readAccountList(tx, session, hands.now()), 'read only'),
    );
  });
  routes.get('/accounts/:outlet', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'finance', 'admin');
    const outlet = idIn(c.req.param('outlet'));
    const page = await inTransaction(
      hands.pool,
      session.tenant,
      (tx) => readAccountPage(tx, session, outlet, hands.now()),
      'read only',
    );
    if (!page) throw new Refused('not-found');
    return c.json(page);
  });
  routes.post('/accounts/:outlet/payments', async (c) => {
    const { session } = c.var;
    demandRole(session, ...PAYERS);
    const outlet = idIn(c.req.param('outlet'));
    const payment = await readJson(c, NewPayment);
    await inTransaction(hands.pool, session.tenant, (tx: Transaction) => pay(tx, hands, session, outlet, payment));
    return c.json({});
  });
  routes.post('/accounts/:outlet/reversals', async (c) => {
    const { session } = c.var;
    demandRole(session, 'finance');
    const outlet = idIn(c.req.param('outlet'));
    const said = await readJson(c, TakeBack);
    await inTransaction(hands.pool, session.tenant, (tx: Transaction) => takeBack(tx, hands, session, outlet, said));
    return c.json({});
  });
  return routes;
}

function idIn(text: string): Id {
  if (!v.is(Id, text)) throw new Refused('not-found');
  return text;
}
