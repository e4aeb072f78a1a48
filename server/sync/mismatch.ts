import { dayOf, plusDays, type Zone } from '../../core/base/day.ts';
import { countsOf, type Mismatch } from '../../protocol/digest.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { lockDevice } from './device.ts';
import { KEEP_DAYS } from './since.ts';
import { viewOf } from './view.ts';

/** [S33] Writes down that a phone's book is not what it should be, and beside it what it should be by now. */
export async function keepMismatch(
  hands: Hands,
  session: Session,
  { device, cursor, epoch, counts }: Mismatch,
): Promise<void> {
  const now = hands.now();
  await inTransaction(hands.pool, session.tenant, async (tx) => {
    if (!(await lockDevice(tx, device, session.person))) throw new Refused('conflict');
    const zone = await tx.row<{ zone: Zone }>(
      `select body->>'zone' as zone from organisation where tenant = $1`,
      tx.tenant,
    );
    const keepFrom = plusDays(dayOf(now, zone!.zone), -KEEP_DAYS);
    const held = countsOf(await viewOf(tx, session.person, keepFrom));
    await tx.rows(
      `insert into book_mismatch (tenant, device, at, cursor, epoch, counts, held) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      tx.tenant,
      device,
      now,
      cursor,
      epoch,
      counts,
      held,
    );
    hands.log.error({ tenant: tx.tenant, device, cursor, epoch, counts, held }, 'the book on a phone differs');
  });
}
