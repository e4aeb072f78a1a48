import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { deliveryNote } from '../../core/order/life/note.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { Hands } from '../hands.ts';
import { readSettings } from '../organisation/settings.ts';
import { readPicture, storeOf } from '../photo/pictures.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { NotePaper } from '../print/note-pdf.ts';
import type { Session } from '../session/session.ts';
import { readOrder } from './read-orders.ts';

/** All that was agreed, or one part of its delivery (null: what is still to come). */
export type PaperOf = 'order' | { readonly part: number | null };

/** What a paper of an order needs and where its signature is kept; undefined for whom the order is not meant. */
export async function readNotePaper(
  tx: Transaction,
  session: Session,
  { id, of, asOf }: { id: Id; of: PaperOf; asOf: Instant },
): Promise<(Omit<NotePaper, 'agreed'> & { agreed: { by: string; sha256: string } | null }) | undefined> {
  const page = await readOrder(tx, session, id, asOf);
  const note =
    page && (of === 'order' ? deliveryNote(page.order, [], null) : deliveryNote(page.order, page.deliveries, of.part));
  if (!note) return undefined;
  const { name, servicePhone } = await readSettings(tx);
  return {
    kind: of === 'order' ? 'order' : 'delivery',
    note,
    number: page.row.number,
    seller: page.row.distributor || name,
    servicePhone,
    outlet: { ...page.row.outlet, address: page.address },
    rep: page.row.rep.name,
    orderDay: page.row.day,
    deliveryDay: page.row.deliveryDay,
    payment: TERMS.zh.payment[page.order.payment],
    products: page.products,
    signedBy: of === 'order' ? '' : (page.events.findLast((event) => event.signedBy !== '')?.signedBy ?? ''),
    agreed: await signatureOf(tx, id),
  };
}

/** The signature that an order was agreed with in the shop. */
async function signatureOf(tx: Transaction, order: Id): Promise<{ by: string; sha256: string } | null> {
  const visit = await tx.row<{ confirmation: NonNullable<Visit['reviewed']>['confirmation'] | null }>(
    `select v.body->'reviewed'->'confirmation' as confirmation from sales_order s
     join visit v on v.tenant = $1 and v.id = s.visit where s.tenant = $1 and s.id = $2`,
    tx.tenant,
    order,
  );
  const said = visit?.confirmation;
  if (!said?.photo) return null;
  const photo = await tx.row<{ sha256: string }>(
    'select sha256 from photo where tenant = $1 and id = $2 and received_at is not null',
    tx.tenant,
    said.photo,
  );
  return photo ? { by: said.by, sha256: photo.sha256 } : null;
}

/** A paper with its signature; without one where the picture's file is gone. */
export async function withSignature(
  hands: Hands,
  tenant: Id,
  paper: NonNullable<Awaited<ReturnType<typeof readNotePaper>>>,
): Promise<NotePaper> {
  const { agreed } = paper;
  const signature = agreed && (await readPicture(storeOf(hands), tenant, agreed.sha256, 'show'));
  return { ...paper, agreed: agreed && signature ? { by: agreed.by, signature } : null };
}
