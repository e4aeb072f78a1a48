import { PARCEL_PHOTO_BYTES_MAX, sealed, type Parcel, type ParcelPhoto } from '../../protocol/parcel.ts';
import { PUSH_FACTS_MAX, type Envelope, type PushRequest } from '../../protocol/push.ts';
import { PROTO } from '../../protocol/version.ts';
import { BOOT, newId, now } from '../hands.ts';
import { readPhoto, unconfirmedPhotos, type Self, type StoredFact } from '../work/database.ts';
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
  const { photos, photosLeft } = await packPhotos();
  const texts = pushesOf(unsent, photos.length + photosLeft).map((push) => JSON.stringify(push));
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
    pushes: await Promise.all(texts.map(async (text) => ({ text, signature: pair && (await sign(pair, text)) }))),
    photos,
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

async function packPhotos(): Promise<{ photos: ParcelPhoto[]; photosLeft: number }> {
  const ids = await unconfirmedPhotos();
  const photos: ParcelPhoto[] = [];
  let size = 0;
  for (const id of ids) {
    const stored = await readPhoto(id);
    if (!stored) continue;
    size += stored.size;
    if (size > PARCEL_PHOTO_BYTES_MAX) break;
    const { photo, visit, sha256, mime, takenAt, bytes } = stored;
    photos.push({ photo, visit, sha256, mime, takenAt, bytes: toBase64(bytes) });
  }
  return { photos, photosLeft: ids.length - photos.length };
}
