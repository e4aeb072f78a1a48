/** A folder per test, the real programs of PostgreSQL in it, and an end to all of them. Imported by tests only. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, onTestFinished } from 'vitest';
import { userFor } from './as-user.ts';
import { launchPostgres, type Launched } from './launch.ts';
import { LaunchProblem } from './problem.ts';
import { isAlive } from './server.ts';

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-launch-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}

export async function launch(dataDir: string): Promise<Launched> {
  const launched = await launchPostgres({ dataDir, settings: { shared_buffers: '8MB' } });
  onTestFinished(launched.stop);
  return launched;
}

export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

export const clusterOf = (folder: string): string => join(folder, 'postgres', 'cluster');

export const serverPid = async (folder: string): Promise<number> =>
  Number((await readFile(join(clusterOf(folder), 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** The server and all of its processes. */
export function familyOf(pid: number): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const children = all
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid);
  return [pid, ...children.map(([child]) => child!)];
}

export async function living(pids: readonly number[]): Promise<number[]> {
  const alive = await Promise.all(pids.map(isAlive));
  return pids.filter((_, i) => alive[i]);
}

/** A process of its own that launches and stays; what it said: its address once it is up, or why it ended. */
export async function otherProcess(
  dataDir: string,
  { path = process.env['PATH'] ?? '', isRoot = true } = {},
): Promise<{ child: ChildProcess; said: string }> {
  const source = `
    import { launchPostgres } from ${JSON.stringify(fileURLToPath(new URL('launch.ts', import.meta.url)))};
    launchPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { shared_buffers: '8MB' } }).then(
      ({ url }) => { process.stdout.write(url); setInterval(() => {}, 1000); },
      (error) => { process.stdout.write(error.message); process.exitCode = 1; },
    );`;
  const node: [string, string[]] = [process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source]];
  const { command, args } = isRoot ? { command: node[0], args: node[1] } : (await userFor(dataDir))(...node);
  const child = spawn(command, args, { env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString() };
}

/** Launching fails with one sentence in each language; answers both. */
export async function problemOf(dataDir: string): Promise<string> {
  const problem = await launchPostgres({ dataDir }).then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(LaunchProblem);
  const { zh, en, message } = problem as LaunchProblem;
  expect(zh).toMatch(/^[^。\n]+。$/);
  expect(en).toMatch(/^[^\n\u4e00-\u9fff]+\.$/);
  return message;
}
