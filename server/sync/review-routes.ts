import { ReviewDecision } from '../../protocol/review.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { decide, readReview } from './review.ts';

/** A decision may carry repaired facts, of which one is 64 KB at the most. */
const BYTES_MAX = 1024 * 1024;

/** What was set aside, and the decisions about it. */
export function reviewRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/review', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readReview(tx, session, hands.now()), 'read only'),
    );
  });
  routes.post('/review', async (c) => {
    demandRole(c.var.session, 'supervisor', 'office', 'admin');
    return c.json(await decide(hands, c.var.session, await readJson(c, ReviewDecision, BYTES_MAX)));
  });
  return routes;
}
