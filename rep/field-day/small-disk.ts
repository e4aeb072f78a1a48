/** Test furniture: a disk of a given size, so that full is full. Only root may mount one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Others take all but so many bytes of it. */
  readonly fill: (left: number) => void;
  /** They have taken their things away. */
  readonly free: () => void;
  readonly remove: () => void;
}

/** Null, with the reason printed, where this machine allows none. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const place = mkdtempSync(join(tmpdir(), 'paodian-disk-'));
  const [image, folder] = [join(place, 'image'), join(place, 'disk')];
  const run = (command: string, ...args: string[]): void =>
    void execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const clear = (): void => rmSync(place, { recursive: true, force: true });
  try {
    mkdirSync(folder);
    run('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', `count=${megabytes}`);
    run('mkfs.ext4', '-q', '-m', '0', image);
    run('mount', '-o', 'loop', image, folder);
  } catch (error) {
    clear();
    console.warn(`no small disk on this machine: ${error instanceof Error ? error.message.split('\n')[0] : ''}`);
    return null;
  }
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      run('fallocate', '-l', String(bavail * bsize - left), join(folder, 'others'));
    },
    free: () => rmSync(join(folder, 'others')),
    remove: () => {
      run('umount', folder);
      clear();
    },
  };
}
