import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { notePdf, type NotePaper } from '../print/note-pdf.ts';
import { rollPdf } from '../print/roll-pdf.ts';
import { Refused } from '../refused.ts';
import { newRoutes, type Routes } from '../routes.ts';
import type { Session } from '../session/session.ts';
import { readNotePaper, withSignature, type PaperOf } from './papers.ts';

const Part = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number));
const Form = v.picklist(['a4', 'roll']);

/** [OD14] Papers of an order for whoever may see it; mounted behind the door of the orders. */
export function paperRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  // The database is free again before anything is drawn: that takes its time.
  const paperOf = async (session: Session, id: string, of: PaperOf): Promise<NotePaper> => {
    const paper =
      v.is(Id, id) &&
      (await inTransaction(
        hands.pool,
        session.tenant,
        (tx) => readNotePaper(tx, session, { id, of, asOf: hands.now() }),
        'read only',
      ));
    if (!paper) throw new Refused('not-found');
    return withSignature(hands, session.tenant, paper);
  };
  routes.get('/orders/:id/note', async (c) => {
    const part = v.safeParse(v.nullable(Part), c.req.query('part') ?? null);
    if (!part.success) throw new Refused('bad-request');
    const paper = await paperOf(c.var.session, c.req.param('id'), { part: part.output });
    c.header('content-type', 'application/pdf');
    return c.body(await notePdf(paper));
  });
  routes.get('/orders/:id/receipt', async (c) => {
    const form = v.safeParse(Form, c.req.query('form') ?? 'a4');
    if (!form.success) throw new Refused('bad-request');
    const paper = await paperOf(c.var.session, c.req.param('id'), 'order');
    c.header('content-type', 'application/pdf');
    return c.body(await (form.output === 'a4' ? notePdf : rollPdf)(paper));
  });
  return routes;
}
