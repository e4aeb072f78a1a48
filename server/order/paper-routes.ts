import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { notePdf } from '../print/note-pdf.ts';
import { Refused } from '../refused.ts';
import { newRoutes, type Routes } from '../routes.ts';
import { readNotePaper, withSignature } from './papers.ts';

const Part = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number));

/** [OD14] Papers of an order for whoever may see it; mounted behind the door of the orders. */
export function paperRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/orders/:id/note', async (c) => {
    const { session } = c.var;
    const id = c.req.param('id');
    const part = v.safeParse(v.nullable(Part), c.req.query('part') ?? null);
    if (!v.is(Id, id)) throw new Refused('not-found');
    if (!part.success) throw new Refused('bad-request');
    const paper = await inTransaction(
      hands.pool,
      session.tenant,
      (tx) => readNotePaper(tx, session, { id, part: part.output, asOf: hands.now() }),
      'read only',
    );
    if (!paper) throw new Refused('not-found');
    // The database is free by now: drawing takes its time.
    c.header('content-type', 'application/pdf');
    return c.body(await notePdf(await withSignature(hands, session.tenant, paper)));
  });
  return routes;
}
