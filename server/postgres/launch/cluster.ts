import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AsUser } from './as-user.ts';
import { LaunchProblem } from './problem.ts';

/** The release whose files we read; another one needs a dump and a restore. */
const VERSION = '18';
export const USER = 'paodian';
const PART = 'cluster.part-';
/** Another start may still be writing there. */
const PATIENTLY = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 } as const;
const run = promisify(execFile);

/** Is there nothing yet where the cluster is to be? */
export const isNothing = (cluster: string): Promise<boolean> =>
  readdir(cluster).then(
    (names) => names.length === 0,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );

/** Makes a cluster that asks everybody for the password. Of two that are made at once, one stays. */
export async function makeCluster(bin: string, home: string, as: AsUser): Promise<void> {
  const cluster = join(home, 'cluster');
  // Made under another name: what was interrupted is never taken for a whole one.
  const part = join(home, `${PART}${randomBytes(6).toString('hex')}`);
  const { command, args } = as(join(bin, 'initdb'), [
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
    await rename(part, cluster);
  } catch (error) {
    await rm(part, PATIENTLY);
    if (!(await isNothing(cluster))) return;
    const said = String((error as { stderr?: string }).stderr || error).trim();
    const why = said.split('\n').find((line) => /error:|could not/.test(line)) ?? said.split('\n')[0]!;
    throw new LaunchProblem(`数据库没有建成：${why}`, `The database could not be made: ${why}`);
  }
}

/** Removes what interrupted starts have left. Once there is a cluster, no other will be made. */
export async function removeParts(home: string): Promise<void> {
  const parts = (await readdir(home)).filter((name) => name.startsWith(PART));
  await Promise.all(parts.map((name) => rm(join(home, name), PATIENTLY)));
}

/** Throws the reason when this is no cluster that we can open. */
export async function checkCluster(cluster: string): Promise<void> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === '') {
    throw new LaunchProblem(
      `数据目录 ${cluster} 已损坏（缺少 PG_VERSION），请从备份恢复，或把它移走后重新启动。`,
      `The data folder ${cluster} is broken (PG_VERSION is missing): restore a backup, or move it away and start again.`,
    );
  }
  if (version !== VERSION) {
    throw new LaunchProblem(
      `数据目录 ${cluster} 属于 PostgreSQL ${version},这里是 PostgreSQL ${VERSION},请用原来的版本导出后再导入。`,
      `The data folder ${cluster} belongs to PostgreSQL ${version}, and this is PostgreSQL ${VERSION}: dump it with the old one and restore it here.`,
    );
  }
}
