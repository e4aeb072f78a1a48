import { PreviewQuestion, PriceListChange, SchemeChange } from '../../protocol/schemes.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { readPriceLists, savePriceList } from './price-lists.ts';
import { previewOf, shopsWith } from './scheme-preview.ts';
import { readSchemes, readVersions, saveScheme } from './schemes.ts';

/** What an order costs: the schemes and price lists of an organisation, read by whoever stands for them, written by the office. */
export function schemeRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  for (const path of ['/schemes', '/schemes/*', '/price-lists'])
    routes.use(path, async (c, next) => {
      demandRole(
        c.var.session,
        ...(c.req.method === 'GET' ? (['supervisor', 'finance'] as const) : []),
        'office',
        'admin',
      );
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/schemes', async (c) => {
    const { session } = c.var;
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readSchemes(tx, hands), 'read only'));
  });
  routes.get('/schemes/shops', async (c) => {
    const { session } = c.var;
    const find = (c.req.query('find') ?? '').trim();
    const channel = c.req.query('channel') ?? null;
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => shopsWith(tx, find, channel), 'read only'));
  });
  routes.get('/schemes/:code/versions', async (c) => {
    const { session } = c.var;
    const code = c.req.param('code');
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readVersions(tx, code), 'read only'));
  });
  routes.post('/schemes', async (c) => {
    const { session } = c.var;
    const change = await readJson(c, SchemeChange);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => saveScheme(tx, hands, session, change)));
  });
  routes.post('/schemes/preview', async (c) => {
    const { session } = c.var;
    const question = await readJson(c, PreviewQuestion);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => previewOf(tx, question), 'read only'));
  });
  routes.get('/price-lists', async (c) => {
    const { session } = c.var;
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readPriceLists(tx, hands), 'read only'));
  });
  routes.post('/price-lists', async (c) => {
    const { session } = c.var;
    const change = await readJson(c, PriceListChange);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => savePriceList(tx, hands, session, change)));
  });
  return routes;
}
