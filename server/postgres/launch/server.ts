import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AsUser } from './as-user.ts';
import { LaunchProblem } from './problem.ts';

export interface Server {
  readonly port: number;
  readonly pid: number;
}

const LOG_BYTES_MAX = 10 * 1024 * 1024;

/** The server that already runs on this cluster; null when there is none. */
export async function runningServer(cluster: string): Promise<Server | null> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || !(await isAlive(pid))) return null;
  if (await worksIn(pid, cluster)) return { port, pid };
  // The number belongs to another program by now. PostgreSQL would take that for a server, so the file is put aside.
  if ((await readFile(file, 'utf8').catch(() => '')) === text) await rm(file, { force: true });
  return null;
}

export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // Ended, and nobody has asked after it yet.
  return !/^\d+ \(.*\) Z/.test(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''));
}

/** Does this process work in the cluster? Where the system does not tell, a living one is believed. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (place !== null) return place === (await realpath(cluster));
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.split('\0').includes(cluster);
}

/** Starts a server on the cluster; it may still end at once, see `whenReady`. */
export async function startServer(
  { bin, home, as }: { bin: string; home: string; as: AsUser },
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = Number(settings['port'] ?? (await freePort()));
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
  const { command, args } = as(join(bin, 'postgres'), [
    '-D',
    join(home, 'cluster'),
    ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ]);
  const logFile = logOf(home);
  if ((await sizeOf(logFile)) > LOG_BYTES_MAX) await rename(logFile, `${logFile}.old`);
  const log = openSync(logFile, 'a', 0o600);
  // In a session of its own: a Ctrl-C in the terminal is for us, and we end the database when we are done with it.
  const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  if (!child.pid) throw new LaunchProblem('PostgreSQL 无法启动。', 'PostgreSQL could not be started.');
  return { port, pid: child.pid };
}

/** Ends it after its connections: what was committed stays, what was open is rolled back. */
export async function stopServer(pid: number): Promise<void> {
  // Fast, and for one that cannot end so: at once, which its next start makes good from the log.
  for (const [signal, seconds] of [['SIGINT', 30] as const, ['SIGQUIT', 10] as const]) {
    if (!(await isAlive(pid))) return;
    process.kill(pid, signal);
    const end = Date.now() + seconds * 1000;
    while ((await isAlive(pid)) && Date.now() < end) await pause(20);
  }
}

export const logOf = (home: string): string => join(home, 'log');
export const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

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
