import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';

const clusterIn = (dataDir: string): string => join(dataDir, 'postgres', 'cluster');

/** What a running server has only for itself. */
const OWN = ['postmaster.pid', 'postmaster.opts'];

/**
 * A second PostgreSQL that follows the first one, made from a copy of it; `link`: the port over which it hears of changes.
 * It answers on `port`, reads only until it is promoted. Answers its address and how to end it.
 */
export async function makeStandby(of: {
  primary: { url: string; dataDir: string };
  dataDir: string;
  link: number;
  port: number;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const { primary, dataDir, link, port } = of;
  const cluster = clusterIn(dataDir);
  await mkdir(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('standby', true)`);
    await cp(join(primary.dataDir, 'postgres', 'password'), join(dataDir, 'postgres', 'password'));
    await cp(clusterIn(primary.dataDir), cluster, {
      recursive: true,
      preserveTimestamps: true,
      // The log may have gone on by the time that a file of it is reached; the standby asks for it over the link.
      filter: (file) => !OWN.some((name) => file.endsWith(name)),
    });
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    await writeFile(join(cluster, 'backup_label'), rows[0]!.labelfile);
  } finally {
    await client.end();
  }
  const { username, password } = new URL(primary.url);
  await appendFile(
    join(cluster, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${link} user=${username} password=${password} application_name=standby'\n`,
  );
  await rm(join(cluster, 'standby.signal'), { force: true });
  await writeFile(join(cluster, 'standby.signal'), '');
  return launchPostgres({ dataDir, settings: { port: String(port) } });
}

/** Until the first one has said that the second follows it, in this way. */
export async function untilFollowed(primary: pg.Pool, how: 'async' | 'sync'): Promise<void> {
  if (how === 'sync') {
    await primary.query(`alter system set synchronous_standby_names = '*'`);
    await primary.query('select pg_reload_conf()');
  }
  for (let i = 0; i < 200; i++, await pause(100)) {
    const { rowCount } = await primary.query(
      `select 1 from pg_stat_replication where state = 'streaming' and sync_state = $1`,
      [how],
    );
    if (rowCount === 1) return;
  }
  throw new Error(`the standby does not follow (${how})`);
}
