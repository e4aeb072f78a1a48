import { createHash } from 'node:crypto';
import { PICTURES, readPicture, type Picture } from '../photo/pictures.ts';
import type { PhotoStore } from '../photo/store.ts';
import type { Client } from '../postgres/pool.ts';
import type { Entry } from './tar.ts';

/** A photo that the database says is here. */
export interface KeptPhoto {
  readonly organisation: string;
  readonly sha256: string;
}

const NAME = /^photos\/([0-9a-f-]{36})\/([0-9a-f]{64})\.(original|show|thumbnail)$/;

/** The photos of an organisation whose bytes have arrived. */
export async function photosOf(client: Client, organisation: string): Promise<KeptPhoto[]> {
  const { rows } = await client.query<{ sha256: string }>(
    'select distinct sha256 from photo where tenant = $1 and received_at is not null',
    [organisation],
  );
  return rows.map(({ sha256 }) => ({ organisation, sha256 }));
}

export const isWhole = (bytes: Uint8Array, sha256: string): boolean =>
  createHash('sha256').update(bytes).digest('hex') === sha256;

/** A photo as files of a backup: its bytes as they came, and what was made of them. Null: they are not there, or spoiled. */
export async function picturesOf(store: PhotoStore, { organisation, sha256 }: KeptPhoto): Promise<Entry[] | null> {
  const entries: Entry[] = [];
  for (const picture of PICTURES) {
    const bytes = await readPicture(store, organisation, sha256, picture);
    if (picture === 'original' && !(bytes && isWhole(bytes, sha256))) return null;
    if (bytes)
      entries.push({
        name: `photos/${organisation}/${sha256}.${picture}`,
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      });
  }
  return entries;
}

export interface NamedPicture extends KeptPhoto {
  readonly picture: Picture;
}

/** Which picture a file of a backup is; null when it is none. */
export function pictureOf(name: string): NamedPicture | null {
  const [, organisation, sha256, picture] = NAME.exec(name) ?? [];
  return picture ? { organisation: organisation!, sha256: sha256!, picture: picture as Picture } : null;
}
