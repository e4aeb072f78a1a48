import type { Instant } from '../../core/base/instant.ts';
import type { Id } from '../../core/base/id.ts';
import type { PhotoReceived } from '../../protocol/book.ts';
import type { PhotoTaken } from '../../core/visit/facts.ts';
import { now } from '../hands.ts';
import { appendWith } from '../log/log.ts';
import { tellStatus } from '../log/status.ts';
import { dropBallast, hasBallast, layBallast } from '../work/ballast.ts';
import { confirmedPhotos, readPhoto, readSelf, unconfirmedPhotos, type StoredPhoto } from '../work/database.ts';
import { isDiskFull, isFull, write } from '../work/write.ts';

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const hashOf = async (bytes: ArrayBuffer): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** There is no room for pictures any more; facts still fit. */
export class NoRoom extends Error {}

/**
 * Keeps a photo: its bytes and the fact that names their hash, in one strict transaction. Resolves when both are on the disk.
 * The room that is held for facts is not for pictures: without it there is none for them either.
 */
export async function keepPhoto(fact: PhotoTaken, bytes: ArrayBuffer): Promise<void> {
  if (!(await holdRoom())) throw new NoRoom();
  await appendPicture(fact, bytes).catch(async (error: unknown) => {
    if (!isFull(error)) throw error;
    tellStatus({ isFull: true });
    if (isDiskFull(error)) await dropBallast();
    throw new NoRoom();
  });
  await countWaiting();
}

/**
 * Sees that room is held for facts; answers whether it is. [G8] Where it was given up and pictures wait, they have taken it: it is
 * not laid anew before they have left. A fact that meets a full disk is not refused: the browser throws the whole database away.
 */
export async function holdRoom(): Promise<boolean> {
  const isHeld =
    (await hasBallast()) ||
    ((await unconfirmedPhotos()).length === 0 && (await layBallast())) ||
    ((await releaseConfirmed()) && (await layBallast()));
  tellStatus({ isFull: !isHeld });
  return isHeld;
}

const appendPicture = (fact: PhotoTaken, bytes: ArrayBuffer): Promise<void> =>
  appendWith(
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
    [releaseConfirmed],
  );

export async function changePhoto(photo: Id, change: Partial<StoredPhoto>): Promise<void> {
  await write(async (tx) => {
    const before = await tx.objectStore('photo').get(photo);
    if (before) await tx.objectStore('photo').put({ ...before, ...change });
  });
  await countWaiting();
}

/** The server has named it. A full phone lets go of it at once: noting that down takes as much room as the picture. */
export async function confirmPhoto(photo: Id, sentAt: Instant | null): Promise<void> {
  const at = now();
  try {
    await changePhoto(photo, { confirmedAt: at, sentAt: sentAt ?? at });
  } catch (error) {
    if (!isFull(error)) throw error;
    await releasePhoto(photo);
  }
}

/** Lets go of a photo that the server has. */
export const releasePhoto = (photo: Id): Promise<void> => write((tx) => tx.objectStore('photo').delete(photo));

/** Lets go of all photos that the server has, before their time. Answers whether there were any. */
export async function releaseConfirmed(): Promise<boolean> {
  const photos = await confirmedPhotos();
  if (photos.length > 0) await write((tx) => Promise.all(photos.map((one) => tx.objectStore('photo').delete(one))), []);
  return photos.length > 0;
}

/** Lets go of photos that the server names by what they hold. Answers whether there were any. */
export async function releaseNamed(named: readonly PhotoReceived[]): Promise<boolean> {
  let count = 0;
  for (const { photo, sha256 } of named) {
    if ((await readPhoto(photo))?.sha256 !== sha256) continue;
    await releasePhoto(photo);
    count++;
  }
  return count > 0;
}

/** An address under which an image can show the kept bytes; null when they have left the phone. Give it back with URL.revokeObjectURL. */
export async function photoUrl(photo: Id): Promise<string | null> {
  const stored = await readPhoto(photo);
  return stored ? URL.createObjectURL(new Blob([stored.bytes], { type: stored.mime })) : null;
}

/** So often a picture is sent that the server cannot read: on its way it may have been damaged. */
const TRIES = 3;

/** [Y26] The server cannot read it. After some tries it is set aside: it stays here, and is not sent any more. */
export async function refusePhoto(photo: Id): Promise<void> {
  await write(async (tx) => {
    const [pictures, selves] = [tx.objectStore('photo'), tx.objectStore('self')];
    const [before, self] = await Promise.all([pictures.get(photo), selves.get('self')]);
    if (!before || !self) return;
    const refusals = (before.refusals ?? 0) + 1;
    await pictures.put({ ...before, refusals, uploadUrl: null });
    if (refusals >= TRIES) await selves.put({ ...self, unreadable: [...(self.unreadable ?? []), photo] });
  });
  await countWaiting();
}

export async function countWaiting(): Promise<void> {
  const photos = await unconfirmedPhotos();
  const aside = new Set((await readSelf())?.unreadable);
  tellStatus({ photos: photos.length, unreadable: photos.filter((id) => aside.has(id)).length });
}
