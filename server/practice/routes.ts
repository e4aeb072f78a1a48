import type { Id } from '../../core/base/id.ts';
import { PartnerChange, PartnerTurn, type PartnerAnswer, type PartnerState } from '../../protocol/practice.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { partnerOf, partnerSettings, removePartner, setPartner } from './partner.ts';
import { askPartner } from './relay.ts';
import { fitToShow, messagesOf } from './role.ts';

const TURN_BYTES_MAX = 32 * 1024;

/** A partner for role play, where an administrator has set one. */
export function practiceRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  /** Who waits for a partner's answer. */
  const waiting = new Set<Id>();
  for (const path of ['/practice/partner', '/practice/partner/*'])
    routes.use(path, async (c, next) => {
      demandRole(c.var.session, 'rep', 'admin');
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/practice/partner', async (c) => {
    const partner = await inTransaction(hands.pool, c.var.session.tenant, partnerOf, 'read only');
    return c.json({ isSet: partner !== null } satisfies PartnerState);
  });
  routes.get('/practice/partner/settings', async (c) => {
    demandRole(c.var.session, 'admin');
    return c.json(await inTransaction(hands.pool, c.var.session.tenant, partnerSettings, 'read only'));
  });
  routes.post('/practice/partner', async (c) => {
    const { session } = c.var;
    demandRole(session, 'admin');
    const change = await readJson(c, PartnerChange);
    return c.json(
      await inTransaction(hands.pool, session.tenant, async (tx) => {
        await setPartner(tx, session, change, hands.now());
        return partnerSettings(tx);
      }),
    );
  });
  routes.delete('/practice/partner', async (c) => {
    demandRole(c.var.session, 'admin');
    await inTransaction(hands.pool, c.var.session.tenant, removePartner);
    return c.json({});
  });
  routes.post('/practice/partner/turns', async (c) => {
    const { tenant, person } = c.var.session;
    const turn = await readJson(c, PartnerTurn, TURN_BYTES_MAX);
    const partner = await inTransaction(hands.pool, tenant, partnerOf, 'read only');
    if (!partner) throw new Refused('partner-off');
    if (waiting.has(person)) throw new Refused('slow-down');
    waiting.add(person);
    try {
      const text = fitToShow(await askPartner(partner, messagesOf(turn)));
      return c.json({ text } satisfies PartnerAnswer);
    } finally {
      waiting.delete(person);
    }
  });
  return routes;
}
