import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Id } from '../../core/base/id.ts';
import type { Hands } from '../hands.ts';
import { Refused } from '../refused.ts';
import { photosInFolder } from './folder.ts';
import type { PhotoStore } from './store.ts';

export const storeOf = ({ bucket, folder }: Pick<Hands, 'bucket' | 'folder'>): PhotoStore =>
  bucket ?? photosInFolder(folder);

/** A hostile picture may unpack to more than the machine has. */
const PIXELS_MAX = 50_000_000;
const SHOW_WIDTH = 1600;
const THUMBNAIL_WIDTH = 320;

export const PICTURES = ['original', 'show', 'thumbnail'] as const;
export type Picture = (typeof PICTURES)[number];
const ENDING: Record<Picture, string> = { original: '', show: '.show.jpg', thumbnail: '.thumb.jpg' };

const nameOf = (tenant: Id, sha256: string, picture: Picture): string =>
  `${tenant}/${sha256.slice(0, 2)}/${sha256}${ENDING[picture]}`;

/**
 * Keeps a photo: the bytes as they came (their hash is what the visit named), a copy without hidden data for showing, and
 * a thumbnail. Refuses what is not the named photo, or not a picture.
 */
export async function keepPhoto(store: PhotoStore, tenant: Id, bytes: Uint8Array, sha256: string): Promise<void> {
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
  const name = (picture: Picture): string => nameOf(tenant, sha256, picture);
  // The one that is asked for comes last: where it is, the others are.
  await store.keep([
    [name('show'), show],
    [name('thumbnail'), thumbnail],
    [name('original'), bytes],
  ]);
}

/** Puts back a picture as it was kept before. */
export const restorePicture = (
  store: PhotoStore,
  tenant: Id,
  sha256: string,
  picture: Picture,
  bytes: Uint8Array,
): Promise<void> => store.keep([[nameOf(tenant, sha256, picture), bytes]]);

/** A kept picture; null when its file is not there. */
export const readPicture = (
  store: PhotoStore,
  tenant: Id,
  sha256: string,
  picture: Picture,
): Promise<Uint8Array<ArrayBuffer> | null> => store.read(nameOf(tenant, sha256, picture));
