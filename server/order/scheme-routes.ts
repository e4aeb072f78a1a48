import { PreviewQuestion, SchemeDraft } from '../../protocol/schemes.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { previewOf, readSchemes, saveScheme } from './schemes.ts';

/** The schemes of an organisation: read by whoever stands for them, written by the office. */
export function schemeRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.use('/schemes', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  routes.get('/schemes', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'finance', 'admin');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readSchemes(tx, hands.now()), 'read only'));
  });
  routes.post('/schemes', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const draft = await readJson(c, SchemeDraft);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => saveScheme(tx, draft)));
  });
  routes.post('/schemes/preview', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const question = await readJson(c, PreviewQuestion);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => previewOf(tx, question), 'read only'));
  });
  return routes;
}
