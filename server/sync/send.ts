import { dayOf, plusDays, type Zone } from '../../core/base/day.ts';
import { digestOf } from '../../protocol/digest.ts';
import type { PullHead, PullRequest } from '../../protocol/pull.ts';
import { PROJ } from '../../protocol/version.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { lastOf } from './last.ts';
import { KEEP_DAYS, needsReset } from './since.ts';
import { docLines, scopesSince, viewOf } from './view.ts';

/**
 * What a phone needs to get from its cursor to now, as NDJSON text: a head, the documents, and a last line with their count.
 * All of it is read in one snapshot.
 */
export async function send(hands: Hands, session: Session, request: PullRequest): Promise<string> {
  const { tenant, person } = session;
  return inTransaction(
    hands.pool,
    tenant,
    async (tx) => {
      const clock = await tx.row<{ epoch: number; seq: number; floor: number; zone: Zone }>(
        `select c.epoch, c.seq, c.floor, o.body->>'zone' as zone from sync_clock c join organisation o using (tenant) where c.tenant = $1`,
        tenant,
      );
      if (!clock) throw new Error(`tenant ${tenant} has no clock`);
      const { cursor } = request;
      const reset = needsReset(request, { ...clock, proj: PROJ });
      const serverTime = hands.now();
      const keepFrom = plusDays(dayOf(serverTime, clock.zone), -KEEP_DAYS);
      const { drop, replace, kept } = await scopesSince(tx, person, reset ? clock.seq : cursor);
      const lines = await docLines(
        tx,
        reset
          ? { whole: [...replace, ...kept], since: [], cursor: 0, keepFrom }
          : { whole: replace, since: kept, cursor, keepFrom },
      );
      const head: PullHead = {
        from: cursor,
        to: clock.seq,
        epoch: clock.epoch,
        proj: PROJ,
        reset,
        drop: reset ? [] : (drop as PullHead['drop']),
        replace: reset ? [] : (replace as PullHead['replace']),
        n: lines.length,
        keepFrom,
        // No backup could bring back a past of before now without another epoch, so the phone's own fourteen days decide.
        safeSeq: clock.seq,
        last: await lastOf(tx, request, person),
        digest: request.digest ? await digestOf(await viewOf(tx, person, keepFrom)) : null,
        serverTime,
      };
      return [JSON.stringify(head), ...lines, JSON.stringify({ end: lines.length }), ''].join('\n');
    },
    'read only',
  );
}
