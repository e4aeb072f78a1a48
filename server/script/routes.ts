import { EvidenceChange, ScriptAct, ScriptWriting } from '../../protocol/scripts.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { actOn } from './act.ts';
import { readScript, readScripts } from './read.ts';
import { saveEvidence } from './save-evidence.ts';
import { writeLine } from './write.ts';

/** [SC1] The talk lines of an organisation, their evidence and their life. */
export function scriptRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  for (const path of ['/scripts', '/scripts/*'])
    routes.use(path, async (c, next) => {
      demandRole(c.var.session, 'supervisor', 'office', 'compliance', 'admin');
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/scripts', async (c) => {
    const { session } = c.var;
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => readScripts(tx, hands), 'read only'));
  });
  routes.post('/scripts', async (c) => {
    const { session } = c.var;
    const writing = await readJson(c, ScriptWriting);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => writeLine(tx, hands, session, writing)));
  });
  routes.post('/scripts/evidence', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'compliance');
    const change = await readJson(c, EvidenceChange);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => saveEvidence(tx, hands, session, change)));
  });
  routes.get('/scripts/:line', async (c) => {
    const { session } = c.var;
    const line = c.req.param('line');
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readScript(tx, hands, session, line), 'read only'),
    );
  });
  routes.post('/scripts/:line/deeds', async (c) => {
    const { session } = c.var;
    const [line, act] = [c.req.param('line'), await readJson(c, ScriptAct)];
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => actOn(tx, hands, session, line, act)));
  });
  return routes;
}
