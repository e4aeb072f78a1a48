import type { Id } from '../../core/base/id.ts';
import type { PhotoTaken } from '../../core/visit/facts.ts';
import { appendWith } from '../log/log.ts';
import { tellStatus } from '../log/status.ts';
import { readPhoto, unconfirmedPhotos, write, type StoredPhoto } from '../work/database.ts';

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const hashOf = async (bytes: ArrayBuffer): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** Keeps a photo: its bytes and the fact that names their hash, in one strict transaction. Resolves when both are on the disk. */
export async function keepPhoto(fact: PhotoTaken, bytes: ArrayBuffer): Promise<void> {
  await appendWith(
    {
      photo: fact.photo,
      visit: fact.visit,
      sha256: fact.sha256,
      mime: fact.mime,
      size: bytes.byteLength,
      takenAt: fact.at,
      bytes,
      uploadUrl: null,
      sentAt: null,
      confirmedAt: null,
    },
    [fact],
  );
  await countWaiting();
}

export async function changePhoto(photo: Id, change: Partial<StoredPhoto>): Promise<void> {
  await write(async (tx) => {
    const before = await tx.objectStore('photo').get(photo);
    if (before) await tx.objectStore('photo').put({ ...before, ...change });
  });
  await countWaiting();
}

/** Lets go of a photo that the server has. */
export const releasePhoto = (photo: Id): Promise<void> => write((tx) => tx.objectStore('photo').delete(photo));

/** An address under which an image can show the kept bytes; null when they have left the phone. Give it back with URL.revokeObjectURL. */
export async function photoUrl(photo: Id): Promise<string | null> {
  const stored = await readPhoto(photo);
  return stored ? URL.createObjectURL(new Blob([stored.bytes], { type: stored.mime })) : null;
}

export async function countWaiting(): Promise<void> {
  tellStatus({ photos: (await unconfirmedPhotos()).length });
}
