import { PARCEL_PHOTO_BYTES_MAX, sealed, type Parcel, type Signed } from '../../protocol/parcel.ts';
import { PUSH_FACTS_MAX, type Envelope, type PushRequest } from '../../protocol/push.ts';
import type { RescuePhoto } from '../../protocol/rescue.ts';
import { PROTO } from '../../protocol/version.ts';
import { BOOT, newId, now } from '../hands.ts';
import { readPhoto, unconfirmedPhotos, type Self, type StoredFact, type StoredPhoto } from '../work/database.ts';
import { toBase64 } from '../work/base64.ts';
import { phoneKey, publicKeyOf, sign } from '../work/key.ts';
import { envelopeOf } from './envelope.ts';
import { bookPosition, factsNow } from './log.ts';
import { stateOf } from './states.ts';

declare const APP_VERSION: string;

/** What this phone has not sent, as a file that another phone or the office can take in. It stays on this phone too. */
export async function packUnsent(self: Self): Promise<Parcel> {
  const position = bookPosition();
  const unsent = (await factsNow()).filter((f) => stateOf(f, position) === 'unsent');
  const pair = await phoneKey().catch(() => null);
  const signed = async (request: object): Promise<Signed> => {
    const text = JSON.stringify(request);
    return { text, signature: pair && (await sign(pair, text)) };
  };
  const { photos, photosLeft } = await packPhotos();
  const pushes = pushesOf(unsent, photos.length + photosLeft);
  const { tenant, organisation, person, login, name } = self;
  return sealed({
    paodian: 'unsent work',
    version: 1,
    tenant,
    organisation,
    person,
    login,
    name,
    madeAt: now(),
    key: pair && (await publicKeyOf(pair)),
    facts: unsent.length,
    pushes: await Promise.all(pushes.map(signed)),
    photos: await Promise.all(photos.map(signed)),
    photosLeft,
  });
}

/** Pushes under a name of the parcel's own, numbered from 1: a phone that sends the same later is not in its way. */
function pushesOf(unsent: readonly StoredFact[], photos: number): PushRequest[] {
  const device = newId();
  const facts = unsent.map((fact, i): Envelope => ({ ...envelopeOf(fact), dseq: i + 1 }));
  return Array.from({ length: Math.ceil(facts.length / PUSH_FACTS_MAX) }, (_, i) => ({
    proto: PROTO,
    app: APP_VERSION,
    device,
    epoch: bookPosition().epoch,
    manifest: [],
    clock: { now: now(), offset: null, boot: BOOT },
    storage: { persisted: true, used: null, quota: null, photos },
    facts: facts.slice(i * PUSH_FACTS_MAX, (i + 1) * PUSH_FACTS_MAX),
  }));
}

async function packPhotos(): Promise<{ photos: RescuePhoto[]; photosLeft: number }> {
  const ids = await unconfirmedPhotos();
  const photos: RescuePhoto[] = [];
  let size = 0;
  for (const id of ids) {
    const stored = await readPhoto(id);
    size += stored?.size ?? 0;
    if (size > PARCEL_PHOTO_BYTES_MAX) break;
    if (stored) photos.push(rescuePhotoOf(stored));
  }
  return { photos, photosLeft: ids.length - photos.length };
}

export const rescuePhotoOf = ({ photo, visit, sha256, mime, takenAt, bytes }: StoredPhoto): RescuePhoto => ({
  photo,
  visit,
  sha256,
  mime: mime as RescuePhoto['mime'],
  takenAt,
  bytes: toBase64(bytes),
});
