import * as v from 'valibot';
import { Day, dayOf } from '../../core/base/day.ts';
import { Id } from '../../core/base/id.ts';
import { ParcelQuestion } from '../../protocol/parcel-known.ts';
import { readJson } from '../body.ts';
import type { Hands } from '../hands.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { readServiceCards } from '../outlet/service-cards.ts';
import { monthRoutes } from '../plan/month-routes.ts';
import { cardsPdf } from '../print/card-pdf.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { readZone, type Asking } from './asking.ts';
import { readDay } from './day.ts';
import { readDevices } from './devices.ts';
import { readKnown } from './parcel.ts';
import { readVisit, readVisits } from './visit.ts';

/** So many ids as a question may have. */
const PARCEL_QUESTION_BYTES = 1024 * 1024;

/** What the desk reads. */
export function deskRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.use('/desk/*', async (c, next) => {
    demandRole(c.var.session, 'supervisor', 'office', 'admin');
    c.header('cache-control', 'no-store');
    await next();
  });

  /** The day that is asked for, on the clock of the organisation. */
  const asking = async (tx: Transaction, asked: string | undefined): Promise<Asking> => {
    const [zone, asOf] = [await readZone(tx), hands.now()];
    return { zone, asOf, day: asked ? v.parse(Day, asked) : dayOf(asOf, zone) };
  };

  routes.get('/desk/day', async (c) => {
    const { session } = c.var;
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readDay(tx, session, await asking(tx, c.req.query('day'))),
        'read only',
      ),
    );
  });
  routes.get('/desk/devices', async (c) => {
    const { session } = c.var;
    return c.json(
      await inTransaction(hands.pool, session.tenant, (tx) => readDevices(tx, session, hands.now()), 'read only'),
    );
  });
  routes.post('/desk/parcel', async (c) => {
    const { session } = c.var;
    const question = await readJson(c, ParcelQuestion, PARCEL_QUESTION_BYTES);
    if (question.tenant !== session.tenant) throw new Refused('of-another-organisation');
    const known = await inTransaction(
      hands.pool,
      session.tenant,
      (tx) => readKnown(tx, session, question, hands.now()),
      'read only',
    );
    if (!known) throw new Refused('not-found');
    return c.json(known);
  });
  // The database is free again before anything is drawn: that takes its time.
  routes.get('/desk/service-cards', async (c) => {
    const { session } = c.var;
    const rep = v.parse(Id, c.req.query('rep'));
    const cards = await inTransaction(
      hands.pool,
      session.tenant,
      async (tx) => readServiceCards(tx, session, { rep, day: (await asking(tx, c.req.query('day'))).day }),
      'read only',
    );
    if (!cards || cards.length === 0) throw new Refused('not-found');
    c.header('content-type', 'application/pdf');
    return c.body(await cardsPdf(cards));
  });
  routes.get('/desk/visits', async (c) => {
    const { session } = c.var;
    const rep = c.req.query('rep') ? v.parse(Id, c.req.query('rep')) : null;
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readVisits(tx, session, await asking(tx, c.req.query('day')), rep),
        'read only',
      ),
    );
  });
  routes.get('/desk/visits/:id', async (c) => {
    const { session } = c.var;
    const id = c.req.param('id');
    const page = v.is(Id, id)
      ? await inTransaction(hands.pool, session.tenant, (tx) => readVisit(tx, session, id), 'read only')
      : null;
    if (!page) throw new Refused('not-found');
    return c.json(page);
  });
  routes.route('/', monthRoutes(hands));
  return routes;
}
