import * as v from 'valibot';
import { ANSWERS } from '../../core/kpi/uptake.ts';
import { UPTAKE_BY } from '../../protocol/uptake.ts';
import { periodOf } from '../desk/period.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { readUptake, readUptakeLines } from './uptake.ts';

/** Without a first day: so many days up to the last. */
const USUAL_DAYS = 28;
const Behind = v.object({
  by: v.optional(v.nullable(v.picklist(UPTAKE_BY)), null),
  key: v.optional(v.string(), ''),
  answer: v.optional(v.nullable(v.picklist([...ANSWERS, 'added'])), null),
});

/** [OD9] What became of suggested orders. */
export function uptakeRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  for (const path of ['/uptake', '/uptake/*'])
    routes.use(path, async (c, next) => {
      demandRole(c.var.session, 'supervisor', 'office', 'admin');
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/uptake', async (c) => {
    const { session } = c.var;
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readUptake(tx, session, await periodOf(tx, hands, c.req.query(), USUAL_DAYS)),
        'read only',
      ),
    );
  });
  routes.get('/uptake/lines', async (c) => {
    const { session } = c.var;
    const behind = v.safeParse(Behind, c.req.query());
    if (!behind.success) throw new Refused('bad-request');
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readUptakeLines(tx, session, await periodOf(tx, hands, c.req.query(), USUAL_DAYS), behind.output),
        'read only',
      ),
    );
  });
  return routes;
}
