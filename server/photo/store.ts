import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Id } from '../../core/base/id.ts';
import { Refused } from '../refused.ts';

/** A hostile picture may unpack to more than the machine has. */
const PIXELS_MAX = 50_000_000;
const SHOW_WIDTH = 1600;
const THUMBNAIL_WIDTH = 320;

export const PICTURES = ['original', 'show', 'thumbnail'] as const;
export type Picture = (typeof PICTURES)[number];
const ENDING: Record<Picture, string> = { original: '', show: '.show.jpg', thumbnail: '.thumb.jpg' };

const placeOf = (folder: string, tenant: Id, sha256: string, picture: Picture): string =>
  join(folder, 'photos', tenant, sha256.slice(0, 2), `${sha256}${ENDING[picture]}`);

/**
 * Keeps a photo: the bytes as they came (their hash is what the visit named), a copy without hidden data for showing, and
 * a thumbnail. Refuses what is not the named photo, or not a picture.
 */
export async function keepPhoto(folder: string, tenant: Id, bytes: Uint8Array, sha256: string): Promise<void> {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Refused('photo-damaged');
  let show: Uint8Array;
  let thumbnail: Uint8Array;
  try {
    const picture = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' });
    const { format } = await picture.metadata();
    if (format !== 'jpeg' && format !== 'webp') throw new Error(format);
    const sized = (width: number) =>
      picture.clone().rotate().resize({ width, withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer();
    [show, thumbnail] = await Promise.all([sized(SHOW_WIDTH), sized(THUMBNAIL_WIDTH)]);
  } catch {
    throw new Refused('not-a-picture');
  }
  const place = (picture: Picture): string => placeOf(folder, tenant, sha256, picture);
  await writeWhole(folder, [
    [place('show'), show],
    [place('thumbnail'), thumbnail],
    [place('original'), bytes],
  ]);
}

/**
 * On the disk under another name first, so that a file with the right name is whole; and when this is done, no power cut
 * takes the file or its name. All of them in one folder below `root`.
 */
async function writeWhole(root: string, files: readonly (readonly [path: string, bytes: Uint8Array])[]): Promise<void> {
  const home = dirname(files[0]![0]);
  await mkdir(home, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // So Node says it of a folder for whose parent there is no room.
    throw error.code === 'ENOENT' ? Object.assign(new Error('no room for a folder'), { code: 'ENOSPC' }) : error;
  });
  for (const [path, bytes] of files) {
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
  const top = resolve(root);
  for (let at = resolve(home); at.length > top.length; at = dirname(at)) await syncFolder(at);
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

/** Puts back a picture as it was kept before. */
export const restorePicture = (
  folder: string,
  tenant: Id,
  sha256: string,
  picture: Picture,
  bytes: Uint8Array,
): Promise<void> => writeWhole(folder, [[placeOf(folder, tenant, sha256, picture), bytes]]);

/** A kept picture; null when its file is not there. */
export const readPicture = (
  folder: string,
  tenant: Id,
  sha256: string,
  picture: Picture,
): Promise<Uint8Array<ArrayBuffer> | null> =>
  readFile(placeOf(folder, tenant, sha256, picture)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
