import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { PhotoFile, PhotoStore } from './store.ts';

/** Photos below `photos/` of a folder of this machine. */
export function photosInFolder(root: string): PhotoStore {
  const pathOf = (name: string): string => join(root, 'photos', name);
  return {
    keep: async (files) => {
      for (const [name, bytes] of files) await writeWhole(pathOf(name), bytes);
      await syncAbove(
        root,
        files.map(([name]) => dirname(pathOf(name))),
      );
    },
    read: (name) =>
      readFile(pathOf(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
  };
}

/** On the disk under another name first, so that a file with the right name is whole. */
async function writeWhole(path: string, bytes: PhotoFile[1]): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // So Node says it of a folder for whose parent there is no room.
    throw error.code === 'ENOENT' ? Object.assign(new Error('no room for a folder'), { code: 'ENOSPC' }) : error;
  });
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = await open(part, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** When this is done, no power cut takes a file of these folders or its name. */
async function syncAbove(root: string, homes: readonly string[]): Promise<void> {
  const top = resolve(root);
  const folders = new Set<string>();
  for (const home of homes) for (let at = resolve(home); at.length > top.length; at = dirname(at)) folders.add(at);
  // From below upwards.
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) await syncFolder(folder);
  await syncFolder(top);
}

/** The names in a folder are on the disk once it is. Windows opens no folders, and keeps their names by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
