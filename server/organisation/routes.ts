import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { changeSettings, readSettings, SettingsChange } from './settings.ts';

/** What an organisation sets for all of its people. */
export function organisationRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/organisation', async (c) => {
    demandRole(c.var.session, 'supervisor', 'office', 'admin');
    return c.json(await inTransaction(hands.pool, c.var.session.tenant, readSettings, 'read only'));
  });
  routes.patch('/organisation', async (c) => {
    demandRole(c.var.session, 'admin');
    return c.json(await changeSettings(hands, c.var.session, await readJson(c, SettingsChange)));
  });
  return routes;
}
