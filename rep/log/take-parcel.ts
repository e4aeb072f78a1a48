import * as v from 'valibot';
import { Envelope } from '../../protocol/push.ts';
import type { Parcel } from '../../protocol/parcel.ts';
import { RescuePhoto } from '../../protocol/rescue.ts';
import { fromBase64 } from '../work/base64.ts';
import type { StoredFact, StoredPhoto } from '../work/database.ts';
import { write } from '../work/write.ts';
import { joined } from './log.ts';

const Push = v.looseObject({ facts: v.array(Envelope) });

/** What a file brings, under this phone's own numbers: facts that it has already do not come again. Answers how many are new. */
export async function takeParcel(parcel: Parcel): Promise<number> {
  const envelopes = parcel.pushes.flatMap(({ text }) => v.parse(Push, JSON.parse(text)).facts);
  const photos = parcel.photos.map(({ text }): StoredPhoto => {
    const photo = v.parse(RescuePhoto, JSON.parse(text));
    const bytes = fromBase64(photo.bytes);
    return { ...photo, bytes, size: bytes.byteLength, uploadUrl: null, sentAt: null, confirmedAt: null };
  });
  const taken = await write(async (tx) => {
    const [facts, pictures, selves] = [tx.objectStore('fact'), tx.objectStore('photo'), tx.objectStore('self')];
    const [self, known, pictured] = await Promise.all([
      selves.get('self'),
      facts.getAllKeys().then((ids) => new Set(ids)),
      pictures.getAllKeys().then((ids) => new Set(ids)),
    ]);
    const fresh = envelopes
      .filter((one) => !known.has(one.id))
      .map((one, i): StoredFact => ({ ...one, dseq: self!.nextDseq + i, ack: null }));
    await Promise.all([
      ...fresh.map((one) => facts.add(one)),
      ...photos.filter((one) => !pictured.has(one.photo)).map((one) => pictures.add(one)),
      selves.put({ ...self!, nextDseq: self!.nextDseq + fresh.length }),
    ]);
    return fresh;
  });
  joined(taken);
  return taken.length;
}
