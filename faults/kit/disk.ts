import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { workersIn } from './postmaster.ts';
import { killAll, signalAll } from './processes.ts';

const run = promisify(execFile);

/** A real file system on a file, with nobody on it but us. */
export interface Disk {
  readonly folder: string;
  /**
   * The power is gone, of programs and disk at once: what has not been synced never reaches it. Everything that works in it is
   * killed, and so are `others`, which have files there and work elsewhere. First all of them are made to stand still: Linux
   * answers a sync that is under way while the file system goes as if it were done (20 of 74 such, and none of 32,109 before).
   */
  cutPower(others?: readonly number[]): Promise<void>;
  /** Leaves so many bytes free. */
  fill(left: number): Promise<void>;
  free(): Promise<void>;
  close(): Promise<void>;
}

/** FS_IOC_SHUTDOWN of ext4 and XFS, without writing out the journal: Node has no ioctl of its own. */
const SHUTDOWN = `
import fcntl, os, struct, sys
disk = os.open(sys.argv[1], os.O_RDONLY)
print("ready", flush=True)
sys.stdin.readline()
fcntl.ioctl(disk, 0x8004587D, struct.pack("I", 2))
`;

let known: string | null | undefined;

/** Why this machine can make no such disk; null when it can. */
export async function cannotMakeDisk(): Promise<string | null> {
  known ??= await tryDisk();
  return known;
}

async function tryDisk(): Promise<string | null> {
  if (process.platform !== 'linux') return 'a disk on a file is made on Linux only';
  if (process.getuid?.() !== 0) return 'only root may make a disk on a file';
  try {
    const disk = await makeDisk(16);
    try {
      await disk.cutPower();
      return null;
    } finally {
      await disk.close();
    }
  } catch (error) {
    return `this machine makes no disk on a file: ${String((error as Error).message).split('\n')[0]}`;
  }
}

export async function makeDisk(megabytes: number): Promise<Disk> {
  const home = await mkdtemp(join(tmpdir(), 'paodian-disk-'));
  const [image, folder] = [join(home, 'image'), join(home, 'disk')];
  const file = await open(image, 'w');
  await file.truncate(megabytes * 1024 * 1024);
  await file.close();
  await run('mkfs.ext4', ['-q', '-m', '0', image]);
  await mkdir(folder);
  const mount = (): Promise<unknown> => run('mount', ['-o', 'loop', image, folder]);
  const ballast = join(folder, 'ballast');
  await mount();
  return {
    folder,
    cutPower: async (others = []) => {
      const shutDown = await aimAt(folder);
      const all = [...others, ...(await workersIn(folder))];
      signalAll(all, 'SIGSTOP');
      await shutDown();
      killAll(all);
      await unmount(folder);
      await mount();
    },
    fill: async (left) => {
      const { bavail, bsize } = await statfs(folder);
      const bytes = bavail * bsize - left;
      // What the file system needs for itself, and what others write meanwhile, may leave less room than it said.
      for (let less = 0; bytes > less; less += 256 * 1024) {
        const isDone = await run('fallocate', ['-l', String(bytes - less), ballast]).then(
          () => true,
          () => false,
        );
        if (isDone) break;
      }
      if (left === 0) await run('dd', ['if=/dev/zero', `of=${join(folder, 'crumbs')}`, 'bs=4096']).catch(() => {});
    },
    free: async () => {
      for (const file of [ballast, join(folder, 'crumbs')]) await rm(file, { force: true });
    },
    close: async () => {
      await unmount(folder);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A process that shuts the file system down at a word, so that the moment is that of the word. */
async function aimAt(folder: string): Promise<() => Promise<void>> {
  const python = spawn('python3', ['-c', SHUTDOWN, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(python, 'close');
  await once(python.stdout, 'data');
  return async () => {
    python.stdin.end('now\n');
    const [code] = (await ended) as [number | null];
    if (code !== 0) throw new Error(`the file system was not shut down: ${code}`);
  };
}

/** Without a power there are no programs: what still works on the disk is killed, by its id. */
async function unmount(folder: string): Promise<void> {
  for (let i = 0; ; i++) {
    killAll(await workersIn(folder));
    try {
      await run('umount', [folder]);
      return;
    } catch (error) {
      if (i > 100) throw error;
      await pause(100);
    }
  }
}
