import { SchemaIsNewer } from './postgres/migrate.ts';
import { LaunchProblem } from './postgres/launch/problem.ts';
import { BadSetting } from './config.ts';

/** What stands in the way of starting, in one clear sentence; null when nobody has thought of it. */
export function problemOf(error: unknown, at: { port: number; databaseUrl: string | null }): string | null {
  if (error instanceof LaunchProblem || error instanceof BadSetting || error instanceof TooOld) return error.message;
  if (error instanceof SchemaIsNewer) {
    return `数据库比这个程序新(${error.message}),请更新程序。 The database is newer than this program (${error.message}): update the program.`;
  }
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') {
    return `端口 ${at.port} 已被占用,请用 PORT 换一个。 Port ${at.port} is in use; choose another one with PORT.`;
  }
  if (code === 'EACCES') return `没有权限使用端口 ${at.port}。 Port ${at.port} may not be used by this account.`;
  if (code === 'ENOSPC') return '磁盘已满。 The disk is full.';
  if (code && (/^E(CONN|NOTFOUND|HOST|TIMEDOUT|AI_)/.test(code) || /^(08|28|3D|57P)/.test(code))) {
    const where = at.databaseUrl?.replace(/:[^:@/]*@/, ':…@') ?? '';
    return `连不上数据库 ${where}(${code})。 The database ${where} cannot be reached (${code}).`;
  }
  return null;
}

/** A PostgreSQL before 15. */
export class TooOld extends Error {
  constructor(version: string) {
    super(
      `数据库是 PostgreSQL ${version},需要 15 或更新。 The database is PostgreSQL ${version}; 15 or newer is needed.`,
    );
  }
}
