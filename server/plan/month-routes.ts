import * as v from 'valibot';
import { dayOf, monthOf } from '../../core/base/day.ts';
import { Month } from '../../core/plan/month-proposal.ts';
import { MonthDecision } from '../../protocol/months.ts';
import { readJson } from '../body.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { newRoutes, type Routes } from '../routes.ts';
import { decideMonth, readMonths } from './months.ts';

/** The plans of a month, and what is said to them. Stands behind the desk's door: supervisors, office, administrators. */
export function monthRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/desk/months', async (c) => {
    const { session } = c.var;
    const asked = c.req.query('month');
    const list = await inTransaction(
      hands.pool,
      session.tenant,
      async (tx) => {
        const [zone, asOf] = [await readZone(tx), hands.now()];
        const month = asked ? v.parse(Month, asked) : monthOf(dayOf(asOf, zone));
        return readMonths(tx, session, { month, zone, asOf });
      },
      'read only',
    );
    return c.json(list);
  });
  routes.post('/desk/months', async (c) => {
    const { session } = c.var;
    const decision = await readJson(c, MonthDecision);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => decideMonth(tx, hands, session, decision)));
  });
  return routes;
}
