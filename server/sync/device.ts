import type { Id } from '../../core/base/id.ts';
import type { PushRequest } from '../../protocol/push.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** Finds or makes the device and locks it: pushes of one phone go one after another. Null: it is another person's. */
export async function lockDevice(tx: Transaction, device: Id, person: Id): Promise<{ last: number } | null> {
  const row = (await lockKnown(tx, device)) ?? (await makeDevice(tx, device, person));
  return row?.person === person ? { last: row.last_dseq } : null;
}

interface Row {
  readonly person: Id;
  readonly last_dseq: number;
}

const lockKnown = (tx: Transaction, device: Id): Promise<Row | undefined> =>
  tx.row<Row>('select person, last_dseq from device where tenant = $1 and id = $2 for update', tx.tenant, device);

/** Another request of the same phone may have been quicker. */
async function makeDevice(tx: Transaction, device: Id, person: Id): Promise<Row | undefined> {
  await tx.rows(
    'insert into device (tenant, id, person) values ($1, $2, $3) on conflict do nothing',
    tx.tenant,
    device,
    person,
  );
  return lockKnown(tx, device);
}

/** What the phone says about itself, and how far we have its facts. */
export async function saveDevice(
  tx: Transaction,
  request: Pick<PushRequest, 'device' | 'app' | 'storage' | 'clock' | 'manifest'>,
  last: number,
  now: Instant,
): Promise<void> {
  await saveCleared(tx, request, now);
  await tx.rows(
    `update device set last_dseq = $3, seen_at = $4, app = $5, waiting = $6, storage = $7, clock = $8 where tenant = $1 and id = $2`,
    tx.tenant,
    request.device,
    last,
    now,
    request.app,
    request.manifest.length,
    request.storage,
    request.clock,
  );
  if (request.manifest.length > 0) {
    await tx.rows(
      `insert into fact_announced (tenant, id, device, first_seen_at)
       select $1, jsonb_array_elements_text($2::jsonb)::uuid, $3, $4 on conflict do nothing`,
      tx.tenant,
      request.manifest,
      request.device,
      now,
    );
  }
}

/** [S36] A phone that was cleared says which name it had: kept under that name, as the same person's. */
async function saveCleared(
  tx: Transaction,
  { device, storage: { lost, lostUnsent } }: Pick<PushRequest, 'device' | 'storage'>,
  now: Instant,
): Promise<void> {
  if (!lost || lost === device) return;
  await tx.rows(
    `insert into device (tenant, id, person) select tenant, $3, person from device where tenant = $1 and id = $2
     on conflict do nothing`,
    tx.tenant,
    device,
    lost,
  );
  await tx.rows(
    `insert into device_cleared (tenant, device, goes_on_as, told_at, unsent)
     select $1, o.id, n.id, $4, $5 from device o join device n on n.tenant = $1 and n.id = $2 and n.person = o.person
     where o.tenant = $1 and o.id = $3
     on conflict do nothing`,
    tx.tenant,
    device,
    lost,
    now,
    lostUnsent ?? null,
  );
}

const MINUTE = 60_000;

/** A phone that has nothing to send is heard of by its pulls; once a minute is enough to know. */
export const touchDevice = (tx: Transaction, device: Id, person: Id, now: Instant): Promise<object[]> =>
  tx.rows(
    'update device set seen_at = $4 where tenant = $1 and id = $2 and person = $3 and (seen_at is null or seen_at < $5)',
    tx.tenant,
    device,
    person,
    now,
    instantOf(millisecondsOf(now) - MINUTE),
  );
