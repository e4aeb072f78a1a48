import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runningServer } from '../../server/postgres/launch/server.ts';

const clusterIn = (dataDir: string): string => join(dataDir, 'postgres', 'cluster');

/** Ends the PostgreSQL of this folder at once and without a word (SIGQUIT: "immediate", SIGKILL: as a power cut of it). */
export async function stopAtOnce(dataDir: string, signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  const server = await runningServer(clusterIn(dataDir));
  if (!server) return;
  process.kill(server.pid, signal);
  await untilGone(clusterIn(dataDir));
}

/** What works inside of a folder. */
export async function workersIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, i) => places[i]!.startsWith(folder));
}

/** Until nothing works in a folder any more; what is left after so many seconds is killed. */
export async function untilGone(folder: string, seconds = 20): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const left = await workersIn(folder);
    if (left.length === 0) return;
    if (performance.now() > end) for (const pid of left) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
}
