import { BackupProblem } from './backup/problem.ts';
import type { Pool } from './postgres/pool.ts';
import { SchemaIsNewer } from './postgres/migrate.ts';
import { PhotosAway } from './photo/away.ts';
import { LaunchProblem } from './postgres/launch/problem.ts';
import { BadSetting, type Config } from './config.ts';

const said = (zh: string, en: string): string => `${zh} ${en}`;

/** What stands in the way of starting, in one clear sentence of each language; null when nobody has thought of it. */
export function problemOf(
  error: unknown,
  config: Pick<Config, 'port' | 'host' | 'dataDir' | 'databaseUrl'> | null,
): string | null {
  if ([LaunchProblem, BadSetting, TooOld, BackupProblem, PhotosAway].some((kind) => error instanceof kind))
    return (error as Error).message;
  if (error instanceof SchemaIsNewer) {
    return said(
      `数据库比这个程序新（${error.message}），请更新程序。`,
      `The database is newer than this program (${error.message}): update the program.`,
    );
  }
  if (!(error instanceof Error) || !config) return null;
  return problemOfListening(error, config) ?? problemOfFiles(error, config) ?? problemOfDatabase(error, config);
}

type Failure = Error & NodeJS.ErrnoException & { readonly hostname?: string };

function problemOfListening(error: Failure, { port, host }: { port: number; host: string }): string | null {
  const { code, syscall, hostname } = error;
  if (code === 'EADDRINUSE') {
    return said(`端口 ${port} 已被占用，请用 PORT 换一个。`, `Port ${port} is in use: choose another one with PORT.`);
  }
  if (code === 'EACCES' && syscall === 'listen') {
    return said(
      `没有权限使用端口 ${port},请用 PORT 换一个。`,
      `Port ${port} may not be used by this account: choose another one with PORT.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || (syscall === 'getaddrinfo' && hostname === host)) {
    return said(`HOST 不是本机的地址：${host}。`, `HOST is no address of this machine: ${host}.`);
  }
  return null;
}

function problemOfFiles({ code, path }: Failure, { dataDir }: { dataDir: string }): string | null {
  if (code === 'ENOSPC' || code === '53100') return said('磁盘已满。', 'The disk is full.');
  if (path !== undefined && ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(code ?? '')) {
    return said(`数据目录 ${dataDir} 不能写入。`, `The data folder ${dataDir} cannot be written to.`);
  }
  return null;
}

/** No word of the address but where it points to: it holds a password. */
function placeOf(databaseUrl: string | null): string {
  if (!databaseUrl) return '';
  const { host, pathname } = new URL(databaseUrl);
  return ` ${host}${pathname}`;
}

function problemOfDatabase(
  { code = '', message }: Failure,
  { databaseUrl }: { databaseUrl: string | null },
): string | null {
  const place = placeOf(databaseUrl);
  if (code.startsWith('28')) {
    return said(
      `数据库${place} 不接受 DATABASE_URL 里的用户名或密码。`,
      `The database${place} does not accept the name or password in DATABASE_URL.`,
    );
  }
  if (code === '3D000') return said(`数据库${place} 不存在。`, `The database${place} does not exist.`);
  if (code === '42501') {
    return said(
      `DATABASE_URL 的用户不是数据库${place} 的所有者，不能建表。`,
      `The user of DATABASE_URL does not own the database${place} and may not make tables.`,
    );
  }
  const isAway = /^E(CONN|NOTFOUND|HOST|NET|PIPE|TIMEDOUT|AI_)/.test(code) || /^(08|53|57P)/.test(code);
  const isSilent = /timeout e(xpired|xceeded)|terminated|does not support SSL|self.signed certificate/i.test(message);
  if (isAway || isSilent) {
    const why = code || message;
    return said(`连不上数据库${place}(${why})。`, `The database${place} cannot be reached (${why}).`);
  }
  return null;
}

/** A PostgreSQL before 15. */
export class TooOld extends Error {
  constructor(version: string) {
    super(
      said(
        `数据库是 PostgreSQL ${version},需要 15 或更新。`,
        `The database is PostgreSQL ${version}; 15 or newer is needed.`,
      ),
    );
  }
}

export async function checkVersion(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version') as version`);
  if (Number.parseInt(rows[0]!.version, 10) < 15) throw new TooOld(rows[0]!.version);
}
