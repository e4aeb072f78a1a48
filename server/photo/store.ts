import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  await writeWhole(placeOf(folder, tenant, sha256, 'show'), show);
  await writeWhole(placeOf(folder, tenant, sha256, 'thumbnail'), thumbnail);
  await writeWhole(placeOf(folder, tenant, sha256, 'original'), bytes);
}

/** On the disk under another name first, so that a file with the right name is whole. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

/** Puts back a picture as it was kept before. */
export const restorePicture = (
  folder: string,
  tenant: Id,
  sha256: string,
  picture: Picture,
  bytes: Uint8Array,
): Promise<void> => writeWhole(placeOf(folder, tenant, sha256, picture), bytes);

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
