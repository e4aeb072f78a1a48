import * as v from 'valibot';
import { Day, dayOf, plusDays } from '../../core/base/day.ts';
import { ANSWERS } from '../../core/kpi/uptake.ts';
import { UPTAKE_BY } from '../../protocol/uptake.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { readUptake, readUptakeLines, type Period } from './uptake.ts';

/** Without a first day: so many days up to the last. */
const USUAL_DAYS = 28;
/** The longest period that is asked for. */
const MOST_DAYS = 400;

const Asked = v.object({ from: v.optional(Day), to: v.optional(Day) });
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
  const periodOf = async (tx: Transaction, query: Record<string, string>): Promise<Period> => {
    const [zone, asOf] = [await readZone(tx), hands.now()];
    const asked = v.safeParse(Asked, query);
    if (!asked.success) throw new Refused('bad-request');
    const to = asked.output.to ?? dayOf(asOf, zone);
    const from = asked.output.from ?? plusDays(to, 1 - USUAL_DAYS);
    if (from > to) throw new Refused('ends-before-it-begins');
    if (from < plusDays(to, -MOST_DAYS)) throw new Refused('too-long');
    return { from, to, zone, asOf };
  };
  routes.get('/uptake', async (c) => {
    const { session } = c.var;
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readUptake(tx, session, await periodOf(tx, c.req.query())),
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
        async (tx) => readUptakeLines(tx, session, await periodOf(tx, c.req.query()), behind.output),
        'read only',
      ),
    );
  });
  return routes;
}
