import { DistributorChange } from '../../protocol/distributors.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { readDistributors, saveDistributor } from './distributors.ts';

/** [OD11] What distributors have, and when they drive. */
export function distributorRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.use('/distributors', async (c, next) => {
    demandRole(c.var.session, 'office', 'admin', 'distributor');
    c.header('cache-control', 'no-store');
    await next();
  });
  routes.get('/distributors', async (c) => {
    const { session } = c.var;
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readDistributors(tx, hands, session), 'read only'),
    );
  });
  routes.post('/distributors', async (c) => {
    const { session } = c.var;
    const change = await readJson(c, DistributorChange);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => saveDistributor(tx, hands, session, change)));
  });
  return routes;
}
