import { AgreementChange, HandOut, ListChange, MaterialChange } from '../../protocol/standards.ts';
import { readJson } from '../body.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { changeAgreement, changeMaterial } from './documents.ts';
import { handOut } from './hand-outs.ts';
import { changeList } from './lists.ts';
import { readStandards } from './read.ts';

/** [SD1] What shops are to carry and show, what is lent and agreed, and what reps have in their bags. */
export function standardRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/standards', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    c.header('cache-control', 'no-store');
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readStandards(tx, session, { zone: await readZone(tx), asOf: hands.now() }),
        'read only',
      ),
    );
  });
  routes.post('/standards/lists', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const change = await readJson(c, ListChange);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => changeList(tx, hands, session, change)));
  });
  routes.post('/standards/material', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const change = await readJson(c, MaterialChange);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => changeMaterial(tx, hands, session, change)));
  });
  routes.post('/standards/agreements', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const change = await readJson(c, AgreementChange);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => changeAgreement(tx, hands, session, change)));
  });
  routes.post('/standards/hand-outs', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const given = await readJson(c, HandOut);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => handOut(tx, hands, session, given)));
  });
  return routes;
}
