import type { HandOut } from '../../protocol/standards.ts';
import type { PosmStock } from '../../core/catalog/posm.ts';
import type { Hands } from '../hands.ts';
import { noteChange } from '../office/changes.ts';
import { bagOf, movePosm } from '../plan/posm-stock.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';

/** [SD4] Material into a rep's bag, or back out of it. */
export async function handOut(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { id, rep, items }: HandOut,
): Promise<PosmStock> {
  const person = await tx.row(
    `select 1 as is from person where tenant = $1 and id = $2 and role = 'rep' for no key update`,
    tx.tenant,
    rep,
  );
  if (!person) throw new Refused('not-found');
  const source = `hand-out ${id}`;
  const isTold = await tx.row(
    'select 1 as is from posm_move where tenant = $1 and rep = $2 and source = $3',
    tx.tenant,
    rep,
    source,
  );
  if (isTold) return bagOf(tx, rep);
  const bag = await bagOf(tx, rep);
  for (const { posm, quantity } of items) {
    if (!(await tx.row('select 1 as is from posm where tenant = $1 and code = $2', tx.tenant, posm)))
      throw new Refused('not-there', { name: posm });
    const there = bag.items.find((one) => one.posm === posm)?.quantity ?? 0;
    if (there + quantity < 0) throw new Refused('not-in-the-bag', { name: posm, there });
  }
  if (new Set(items.map((one) => one.posm)).size < items.length) throw new Refused('named-twice');
  const docs = await movePosm(tx, rep, new Map([[source, items]]), []);
  await noteChange(tx, hands, session, { kind: 'hand-out', code: id, before: null, after: { rep, items } });
  await emit(tx, { docs });
  return bagOf(tx, rep);
}
