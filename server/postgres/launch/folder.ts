import { randomBytes } from 'node:crypto';
import { access, constants, link, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchProblem } from './problem.ts';

/** The folder `postgres` inside the data folder, made when it is not there; its one true path. */
export async function makeFolder(dataDir: string): Promise<string> {
  const home = join(dataDir, 'postgres');
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(home);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw error;
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new LaunchProblem(
        `数据目录 ${dataDir} 处已有一个文件，请用 PAODIAN_DATA 换一个目录。`,
        `There is a file where the data folder ${dataDir} should be: name another folder in PAODIAN_DATA.`,
      );
    }
    throw new LaunchProblem(
      `数据目录 ${dataDir} 不能写入，请改权限或用 PAODIAN_DATA 换一个目录。`,
      `The data folder ${dataDir} cannot be written to: change its rights, or name another folder in PAODIAN_DATA.`,
    );
  }
}

/** The database's password: made once at random, kept in a file that only we may read. */
export async function keptPassword(home: string, { isNew }: { isNew: boolean }): Promise<string> {
  const file = join(home, 'password');
  const read = async (): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim();
  const kept = await read();
  if (kept) return kept;
  if (!isNew) {
    throw new LaunchProblem(
      `数据库的密码文件 ${file} 不见了，请从备份恢复。`,
      `The file ${file} with the database's password is gone: restore it from a backup.`,
    );
  }
  // Written beside and then linked: two that start at once keep the same one, and nobody reads half of it.
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  await link(own, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own, { force: true });
  return read();
}
