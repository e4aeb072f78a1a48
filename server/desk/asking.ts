import type { Day, Zone } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** Which day is asked for, on whose clock, and when. */
export interface Asking {
  readonly day: Day;
  readonly zone: Zone;
  readonly asOf: Instant;
}

export async function readZone(tx: Transaction): Promise<Zone> {
  const row = await tx.row<{ zone: Zone }>(
    `select body->>'zone' as zone from organisation where tenant = $1`,
    tx.tenant,
  );
  return row!.zone;
}
