import * as v from 'valibot';
import { dayOf } from '../../core/base/day.ts';
import { Id } from '../../core/base/id.ts';
import { APPROVAL_STEPS } from '../../core/order/life/approval.ts';
import { ORDER_STATES } from '../../core/order/life/state.ts';
import { Delegation, OrderAct, SettleAll } from '../../protocol/orders.ts';
import { readJson } from '../body.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { actOnOrder } from './act.ts';
import { paperRoutes } from './paper-routes.ts';
import { delegate, readDelegations } from './delegations.ts';
import { readOrder, readOrders } from './read-orders.ts';
import { settleAll } from './settle.ts';

const States = v.array(v.picklist(ORDER_STATES));

/** The orders that one may see, and what one may do to them. */
export function orderRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  for (const path of ['/orders', '/orders/*', '/delegations'])
    routes.use(path, async (c, next) => {
      demandRole(c.var.session, 'rep', 'supervisor', 'office', 'finance', 'distributor', 'admin');
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/orders', async (c) => {
    const { session } = c.var;
    const states = v.safeParse(States, c.req.queries('state') ?? []);
    const outlet = c.req.query('outlet') ?? null;
    if (!states.success || (outlet !== null && !v.is(Id, outlet))) throw new Refused('bad-request');
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        (tx) => readOrders(tx, session, { states: states.output, outlet }, hands.now()),
        'read only',
      ),
    );
  });
  routes.get('/orders/:id', async (c) => {
    const { session } = c.var;
    const id = idIn(c.req.param('id'));
    const page = await inTransaction(
      hands.pool,
      session.tenant,
      (tx) => readOrder(tx, session, id, hands.now()),
      'read only',
    );
    if (!page) throw new Refused('not-found');
    return c.json(page);
  });
  routes.post('/orders/settle', async (c) => {
    const { session } = c.var;
    demandRole(session, 'finance');
    const { orders } = await readJson(c, SettleAll);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => settleAll(tx, hands, session, orders)));
  });
  routes.post('/orders/:id', async (c) => {
    const { session } = c.var;
    const id = idIn(c.req.param('id'));
    const act = await readJson(c, OrderAct);
    return c.json(
      await inTransaction(hands.pool, session.tenant, async (tx) => {
        await actOnOrder(tx, hands, session, id, act);
        return (await readOrder(tx, session, id, hands.now()))!;
      }),
    );
  });

  routes.route('/', paperRoutes(hands));

  const today = async (tx: Transaction) => dayOf(hands.now(), await readZone(tx));
  routes.get('/delegations', async (c) => {
    const { session } = c.var;
    demandRole(session, ...APPROVAL_STEPS);
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readDelegations(tx, session, await today(tx)),
        'read only',
      ),
    );
  });
  routes.post('/delegations', async (c) => {
    const { session } = c.var;
    demandRole(session, ...APPROVAL_STEPS);
    const delegation = await readJson(c, Delegation);
    return c.json(
      await inTransaction(hands.pool, session.tenant, async (tx) => {
        await delegate(tx, session, delegation);
        return readDelegations(tx, session, await today(tx));
      }),
    );
  });
  return routes;
}

function idIn(text: string): Id {
  if (!v.is(Id, text)) throw new Refused('not-found');
  return text;
}
