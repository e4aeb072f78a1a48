import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { notAsRoot } from './not-as-root.ts';
import { LaunchProblem } from './problem.ts';

export interface Launched {
  readonly url: string;
  /** Ends the database that was launched, after its transactions; one that was running before is left running. */
  readonly stop: () => Promise<void>;
}

/** The release whose files we read; another one needs a dump and a restore. */
const VERSION = '18';
const USER = 'paodian';
const READY_MS = 60_000;
const run = promisify(execFile);

/**
 * Starts the PostgreSQL that comes along, on 127.0.0.1 and a free port, with its data in `<dataDir>/postgres`; makes the
 * cluster when there is none, and takes over one that still runs from a crash of ours.
 * Throws `LaunchProblem` with a sentence for whoever runs it.
 */
export async function launchPostgres({
  dataDir,
  settings = {},
}: {
  dataDir: string;
  settings?: Readonly<Record<string, string>>;
}): Promise<Launched> {
  const home = join(resolve(dataDir), 'postgres');
  const cluster = join(home, 'cluster');
  await makeFolder(home);
  const password = await keptPassword(join(home, 'password'));
  const bin = join(await findBinaries(resolve(dataDir)), 'bin');
  if (await isMissing(cluster)) await makeCluster(bin, home, cluster);
  await checkCluster(cluster);
  const running = await runningPort(cluster);
  const { port, pid } = running ?? (await startServer(bin, home, cluster, settings));
  const urlOf = (name: string): string => `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`;
  await whenReady(urlOf('postgres'), pid, home);
  await makeDatabase(urlOf('postgres'));
  return { url: urlOf(USER), stop: () => stopServer(pid) };
}

const isMissing = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    () => true,
  );

async function makeFolder(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await access(home, constants.W_OK);
  } catch {
    throw new LaunchProblem(`数据目录 ${home} 不能写入。`, `The data folder ${home} cannot be written to.`);
  }
}

async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim()) return kept.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

async function makeCluster(bin: string, home: string, cluster: string): Promise<void> {
  // Made under another name: what was interrupted is never taken for a whole one.
  const part = join(home, 'cluster.part');
  await rm(part, { recursive: true, force: true });
  const { command, args } = notAsRoot(join(bin, 'initdb'), [
    '-D',
    part,
    '-U',
    USER,
    '--auth=scram-sha-256',
    `--pwfile=${join(home, 'password')}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  try {
    await run(command, args);
  } catch (error) {
    const why =
      String((error as { stderr?: string }).stderr ?? error)
        .trim()
        .split('\n')
        .at(-1) ?? '';
    throw new LaunchProblem(`数据库没有建成:${why}`, `The database could not be made: ${why}`);
  }
  await rename(part, cluster);
}

async function checkCluster(cluster: string): Promise<void> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === '') {
    throw new LaunchProblem(
      `数据目录 ${cluster} 已损坏(缺少 PG_VERSION)。请从备份恢复,或把它移走后重新启动。`,
      `The data folder ${cluster} is broken (PG_VERSION is missing): restore a backup, or move it away and start again.`,
    );
  }
  if (version !== VERSION) {
    throw new LaunchProblem(
      `数据目录 ${cluster} 属于 PostgreSQL ${version},这里是 ${VERSION}。`,
      `The data folder ${cluster} belongs to PostgreSQL ${version}, and this is ${VERSION}.`,
    );
  }
}

/** Port and process of a server that already runs on this cluster; null when there is none. */
async function runningPort(cluster: string): Promise<{ port: number; pid: number } | null> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || !isAlive(pid)) return null;
  // The number may belong to another program by now: only one that names our folder is ours.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.includes(cluster) ? { port, pid } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function startServer(
  bin: string,
  home: string,
  cluster: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ port: number; pid: number }> {
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  const port = await freePort();
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: 'on',
    shared_buffers: '128MB',
    max_connections: '60',
    log_min_messages: 'warning',
    ...settings,
  };
  const { command, args } = notAsRoot(join(bin, 'postgres'), [
    '-D',
    cluster,
    ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ]);
  const log = openSync(join(home, 'log'), 'a', 0o600);
  // In a session of its own: a Ctrl-C in the terminal is for us, and we end the database when we are done with it.
  const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  if (!child.pid) throw new LaunchProblem('PostgreSQL 无法启动。', 'PostgreSQL could not be started.');
  return { port, pid: child.pid };
}

function freePort(): Promise<number> {
  return new Promise((answer, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => answer(port));
      });
  });
}

async function whenReady(url: string, pid: number, home: string): Promise<void> {
  const end = Date.now() + READY_MS;
  while (Date.now() < end && isAlive(pid)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') break;
      await pause(50);
    }
  }
  const why = (await readFile(join(home, 'log'), 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' | ');
  throw new LaunchProblem(
    `数据库没有启动成功,请看 ${join(home, 'log')}。${why}`,
    `The database did not start; see ${join(home, 'log')}.`,
  );
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [USER]);
    if (rowCount === 0) await client.query(`create database ${USER}`);
  } finally {
    await client.end();
  }
}

async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT'); // fast: open transactions are rolled back, nothing that was committed is lost
  const end = Date.now() + 30_000;
  while (isAlive(pid) && Date.now() < end) await pause(20);
}
