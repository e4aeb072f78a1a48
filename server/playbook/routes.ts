import { BRINGING_IN_BYTES_MAX, BringingIn } from '../../protocol/playbook.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { bringIn } from './bring-in.ts';
import { readPlaybook } from './read.ts';

/** [PK1] How an organisation works its trade, as one book out of it and into it. */
export function playbookRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/playbook', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    c.header('cache-control', 'no-store');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readPlaybook(tx, hands), 'read only'));
  });
  routes.post('/playbook', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const request = await readJson(c, BringingIn, BRINGING_IN_BYTES_MAX);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => bringIn(tx, hands, session, request)));
  });
  return routes;
}
