import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { userFor, type AsUser } from './as-user.ts';
import { findBinaries } from './binaries.ts';
import { checkCluster, isNothing, makeCluster, removeParts, USER } from './cluster.ts';
import { keptPassword, makeFolder } from './folder.ts';
import { LaunchProblem } from './problem.ts';
import { isAlive, logOf, runningServer, sizeOf, startServer, stopServer, type Server } from './server.ts';

export interface Launched {
  readonly url: string;
  /** Looks after it from now on: when it is killed, it is started again at the same address. For its one user only. */
  readonly keepRunning: () => void;
  /** Ends the database, also one that was running before: ask first whether another server of ours works with it. */
  readonly stop: () => Promise<void>;
}

// Time enough to go through its log after a power cut; whoever ends earlier is seen at once.
const READY_MS = 180_000;

/**
 * Starts the PostgreSQL that comes along, on 127.0.0.1 and a free port, with its data in `<dataDir>/postgres`; makes the
 * cluster when there is none, and takes over a server that still runs from a crash of ours.
 * Throws `LaunchProblem` with a sentence for whoever runs it.
 */
export async function launchPostgres({
  dataDir,
  settings = {},
}: {
  dataDir: string;
  settings?: Readonly<Record<string, string>>;
}): Promise<Launched> {
  const home = await makeFolder(resolve(dataDir));
  const cluster = join(home, 'cluster');
  const isNew = await isNothing(cluster);
  const password = await keptPassword(home, { isNew });
  const bin = join(await findBinaries(home), 'bin');
  const as = await userFor(cluster);
  if (isNew) await makeCluster(bin, home, as);
  await checkCluster(cluster);
  await removeParts(home);
  const urlOf = (port: number, name: string): string => `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`;
  const ready = (more: Readonly<Record<string, string>>): Promise<Server> =>
    readyServer({ bin, home, as }, { ...settings, ...more }, (port) => urlOf(port, 'postgres'));
  const server = await ready({});
  await makeDatabase(urlOf(server.port, 'postgres'));
  return { url: urlOf(server.port, USER), ...lifeOf(server, () => ready({ port: String(server.port) })) };
}

/** [L16] */
function lifeOf(first: Server, again: () => Promise<Server>): Pick<Launched, 'keepRunning' | 'stop'> {
  let { pid } = first;
  let watch: NodeJS.Timeout | undefined;
  let look: Promise<void> | null = null;
  const lookAfter = async (): Promise<void> => {
    if (await isAlive(pid)) return;
    // What stands in the way now may not in a second.
    pid = await again().then(
      (server) => server.pid,
      () => pid,
    );
  };
  return {
    keepRunning: () => {
      watch ??= setInterval(() => {
        look ??= lookAfter().finally(() => (look = null));
      }, 1000).unref();
    },
    stop: async () => {
      clearInterval(watch);
      await look;
      await stopServer(pid);
    },
  };
}

/** The server of this cluster once it answers: the one that runs, or one that is started. */
async function readyServer(
  box: { bin: string; home: string; as: AsUser },
  settings: Readonly<Record<string, string>>,
  urlOf: (port: number) => string,
): Promise<Server> {
  const log = logOf(box.home);
  for (const end = Date.now() + READY_MS; ; await pause(500)) {
    const from = await sizeOf(log);
    const running = await runningServer(join(box.home, 'cluster'));
    const server = running ?? (await startServer(box, settings));
    if (await isReady(server, urlOf(server.port), end)) return server;
    const said = await readFile(log).then(
      (bytes) => bytes.subarray(from).toString('utf8'),
      () => '',
    );
    // It passes: the one that ran was about to end; another start was quicker; or what a killed server has left behind
    // still holds its memory, until its statement ends.
    const passes = running !== null || /lock file "postmaster.pid"|pre-existing shared memory/.test(said);
    if (passes && Date.now() < end) continue;
    const why = reasonIn(said);
    throw new LaunchProblem(
      `数据库没有启动成功：${why}（日志 ${log}）。`,
      `The database did not start: ${why} (log ${log}).`,
    );
  }
}

/** Waits until it answers; false when it has ended instead, or the time is over. */
async function isReady({ pid }: Server, url: string, end: number): Promise<boolean> {
  while (Date.now() < end && (await isAlive(pid))) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new LaunchProblem(
          '数据库的密码文件与数据不符，请从同一个备份恢复两者。',
          'The file with the database’s password does not fit the data: restore both from the same backup.',
        );
      }
      await pause(50);
    }
  }
  return false;
}

/** Why it ended: the last thing it said that sounds like a reason. */
function reasonIn(said: string): string {
  const lines = said.trim().split('\n');
  const reason = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1)!;
  return reason.replace(/^.*\b(?:FATAL|PANIC):\s*/, '').trim() || 'no answer';
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [USER]);
    if (rowCount === 0) await client.query(`create database ${USER}`);
  } catch (error) {
    // Two that start at once: the other one made it.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
