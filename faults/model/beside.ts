import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';
import { migrate } from '../../server/postgres/migrate.ts';
import { openPool, type Pool } from '../../server/postgres/pool.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { aTerritory, NOW, type Territory } from '../../server/sync/field-day.ts';
import { NO_FLAW } from './flaws.ts';
import { newServer, type Doc, type Interval } from './server.ts';
import { newWorld, type World } from './world.ts';

/** The product's own server on a real PostgreSQL, to hold the model against. */
export interface Real {
  readonly pool: Pool;
  readonly field: Territory;
  close(): Promise<void>;
}

export async function realServer(): Promise<Real> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-model-'));
  const { url, stop } = await launchPostgres({ dataDir: folder, settings: { synchronous_commit: 'off' } });
  const pool = openPool(url);
  await migrate(pool);
  const field = await aTerritory(pool);
  return {
    pool,
    field,
    close: async () => {
      await pool.end();
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A model of the real server as it stands. */
export async function modelOf({ pool, field }: Real): Promise<World> {
  const world = newWorld(NO_FLAW);
  const server = newServer();
  await inTransaction(pool, field.tenant, async (tx) => {
    Object.assign(server, await tx.row('select epoch, seq, floor from sync_clock where tenant = $1', tx.tenant));
    const docs = await tx.rows<Omit<Doc, 'b'> & { isLive: boolean }>(
      'select e, id, s, seq, rev, not is_deleted as "isLive" from sync_doc where tenant = $1',
      tx.tenant,
    );
    for (const { isLive, ...doc } of docs) {
      const key = `${doc.e} ${doc.id}`;
      const b = isLive ? { day: '', text: '' } : null;
      server.docs.set(key, [...(server.docs.get(key) ?? []), { ...doc, b }]);
    }
    server.subs = await tx.rows<Interval>(
      'select person, s, from_seq as "from", to_seq as "to", ended_at as "endedAt" from sync_sub where tenant = $1',
      tx.tenant,
    );
  });
  for (const outlet of field.outlets) server.office.set(`outlet ${outlet.id}`, outlet.name);
  world.server = server;
  world.now = Date.parse(NOW);
  return world;
}
