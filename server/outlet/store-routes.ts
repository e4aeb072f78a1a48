import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { LETTER_KINDS } from '../../core/script/letter.ts';
import { ReferralAct, StoreChange } from '../../protocol/stores.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { letterPdf } from '../print/letter-pdf.ts';
import { readLetter } from './letter.ts';
import { actOnReferral } from './referrals.ts';
import { changeStore, readStore, readStores } from './stores.ts';

const idOf = (text: string): Id => {
  if (!v.is(Id, text)) throw new Refused('not-found');
  return text;
};

/** The files of shops, and how they have changed. */
export function storeRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/stores', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    const search = (c.req.query('search') ?? '').trim();
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readStores(tx, session, { search, hands }), 'read only'),
    );
  });
  routes.get('/stores/:id', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    const id = idOf(c.req.param('id'));
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readStore(tx, session, id, hands), 'read only'),
    );
  });
  routes.get('/stores/:id/letter', async (c) => {
    const { session } = c.var;
    demandRole(session, 'supervisor', 'office', 'admin');
    const kind = v.safeParse(v.picklist(LETTER_KINDS), c.req.query('kind'));
    if (!kind.success) throw new Refused('bad-request');
    const id = idOf(c.req.param('id'));
    // The database is free again before anything is drawn: that takes its time.
    const letter = await inTransaction(
      hands.pool,
      session.tenant,
      (tx) => readLetter(tx, session, { id, kind: kind.output, hands }),
      'read only',
    );
    c.header('content-type', 'application/pdf');
    return c.body(await letterPdf(letter));
  });
  routes.post('/stores/:id', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const change = await readJson(c, StoreChange);
    const id = idOf(c.req.param('id'));
    return c.json(
      await inTransaction(hands.pool, session.tenant, async (tx) => {
        await changeStore(tx, session, { id, ...change }, hands);
        return readStore(tx, session, id, hands);
      }),
    );
  });
  routes.post('/stores/:id/referrals/:referral', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const act = await readJson(c, ReferralAct);
    const [from, id] = [idOf(c.req.param('id')), idOf(c.req.param('referral'))];
    return c.json(
      await inTransaction(hands.pool, session.tenant, async (tx) => {
        await actOnReferral(tx, hands, session, { from, id, act });
        return readStore(tx, session, from, hands);
      }),
    );
  });
  return routes;
}
