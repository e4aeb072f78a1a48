import { instantOf } from '../core/base/instant.ts';
import { PUSH_FACTS_MAX, type Envelope, type PushRequest } from '../protocol/push.ts';
import { PROTO } from '../protocol/version.ts';
import { launchPostgres } from '../server/postgres/launch/launch.ts';
import { openPool } from '../server/postgres/pool.ts';
import type { Phone } from '../server/sync/field-day.ts';

/** As many visits of ten facts as one push may carry. */
export const VISITS_OF_FULL = PUSH_FACTS_MAX / 10;

export const pushRequest = (phone: Phone, facts: readonly Envelope[]): PushRequest => ({
  proto: PROTO,
  app: 'bench',
  device: phone.device,
  epoch: phone.epoch,
  manifest: [],
  clock: { now: instantOf(Date.now()), offset: null, boot: 'bench' },
  storage: { persisted: true, used: null, quota: null, photos: 0 },
  facts: [...facts],
});

/** What the database does by itself about once a minute: until then it plans as if its tables were empty. */
export async function learnTables(folder: string): Promise<void> {
  const { url } = await launchPostgres({ dataDir: folder });
  const pool = openPool(url);
  await pool.query('analyze');
  await pool.end();
}
