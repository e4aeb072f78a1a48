/** Servers that are not ours, as DATABASE_URL names them. Imported by tests only. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { userFor } from '../launch/as-user.ts';
import { isAlive, startServer, stopServer } from '../launch/server.ts';

const run = promisify(execFile);

async function ask(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

export interface Owned {
  readonly url: string;
  close(): Promise<void>;
}

/** A database on this server and its owner: he may sign in, and nothing else beyond it. */
export async function ownedDatabase(server: string): Promise<Owned> {
  const name = `plain_${randomUUID().replaceAll('-', '')}`;
  await ask(
    server,
    `create role ${name} login password 'owner-of-one' nosuperuser nocreatedb nocreaterole nobypassrls`,
    `create database ${name} owner ${name}`,
  );
  const url = new URL(server);
  Object.assign(url, { username: name, password: 'owner-of-one', pathname: `/${name}` });
  return {
    url: url.href,
    close: () => ask(server, `drop database ${name} with (force)`, `drop role ${name}`),
  };
}

/** Where Debian puts PostgreSQL 15, the oldest that we take. */
const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
export const hasDebian15 = existsSync(join(DEBIAN_15, 'initdb'));
export const WITHOUT_DEBIAN_15 = `skipped: there is no PostgreSQL 15 in ${DEBIAN_15}`;

/** A server of Debian's PostgreSQL 15 in a folder of its own; its superuser's address. */
export async function debian15(): Promise<Owned> {
  const home = await mkdtemp(join(tmpdir(), 'paodian-debian-'));
  const cluster = join(home, 'cluster');
  await mkdir(cluster);
  await writeFile(join(home, 'password'), 'of-debian', { mode: 0o600 });
  const as = await userFor(cluster);
  const { command, args } = as(join(DEBIAN_15, 'initdb'), [
    '-D',
    cluster,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${join(home, 'password')}`,
    '--encoding=UTF8',
    '--locale=C',
  ]);
  await run(command, args);
  const { port, pid } = await startServer({ bin: DEBIAN_15, home, as }, { shared_buffers: '16MB' });
  const url = `postgresql://postgres:of-debian@127.0.0.1:${port}/postgres`;
  for (let isUp = false; !isUp;) {
    if (!(await isAlive(pid))) throw new Error(`PostgreSQL 15 did not start in ${home}`);
    isUp = await ask(url, 'select 1').then(
      () => true,
      () => false,
    );
  }
  return {
    url,
    close: async () => {
      await stopServer(pid);
      await rm(home, { recursive: true, force: true });
    },
  };
}
