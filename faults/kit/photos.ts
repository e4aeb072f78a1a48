import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import type { Id } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import type { PhotoTaken } from '../../core/visit/facts.ts';
import type { Chance } from '../../server/demo/random.ts';
import type { SimplePhone } from './phone.ts';
import type { Witness } from './witness.ts';

/** A photo on a phone: its bytes stay until the book names them. */
export interface KeptPhoto {
  readonly fact: PhotoTaken;
  readonly bytes: Buffer;
  uploadUrl: string | null;
  isConfirmed: boolean;
}

/** A picture that no other one is like: noise of so many pixels, about as many bytes as it has pixels. */
export async function aPhoto(chance: Chance, visit: Id, width = 320, height = 240): Promise<KeptPhoto> {
  const raw = Buffer.from(chance.bytes(width * height));
  const bytes = await sharp(raw, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 90 })
    .toBuffer();
  const fact: PhotoTaken = {
    kind: 'photo-taken',
    at: instant('2026-11-25T01:12:00.000Z'),
    visit,
    photo: randomUUID(),
    subject: 'shelf-before',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mime: 'image/jpeg',
    width,
    height,
    place: null,
    source: 'camera',
  };
  return { fact, bytes, uploadUrl: null, isConfirmed: false };
}

export type UploadEnd = 'sent' | 'refused' | 'no-line';

/** One try with the client that the product uses, as the product uses it: goes on where the last one stopped. */
export function sendPhoto(phone: SimplePhone, photo: KeptPhoto, piece = 256 * 1024): Promise<UploadEnd> {
  const { photo: id, visit, sha256, mime } = photo.fact;
  return new Promise((end) => {
    const upload = new Upload(photo.bytes, {
      endpoint: `${phone.url}/v1/photos`,
      chunkSize: piece,
      retryDelays: null,
      storeFingerprintForResuming: false,
      uploadUrl: photo.uploadUrl,
      headers: { authorization: `Bearer ${phone.token}`, connection: 'close' },
      metadata: { photo: id, visit, sha256, mime },
      onUploadUrlAvailable: () => void (photo.uploadUrl = upload.url),
      onSuccess: () => {
        photo.uploadUrl = null;
        end('sent');
      },
      onError: (error) => {
        const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
        const how = `photo ${status ?? 'offline'}`;
        phone.ends.set(how, (phone.ends.get(how) ?? 0) + 1);
        if (status === 404 || status === 410 || status === 422) photo.uploadUrl = null;
        end(status && status !== 401 && status < 500 ? 'refused' : 'no-line');
      },
    });
    upload.start();
  });
}

/**
 * The book names what the server holds: from here on the phone may let go of it some days later. What a restored server names
 * no more is sent again [Y7].
 */
export function confirmPhotos(phone: SimplePhone, photos: readonly KeptPhoto[], witness: Witness): void {
  for (const photo of photos) {
    const doc = phone.docs.get(`photo ${photo.fact.photo}`);
    const isNamed = (doc?.b as { sha256?: string } | undefined)?.sha256 === photo.fact.sha256;
    if (isNamed && !photo.isConfirmed) witness.received(photo.fact.sha256);
    photo.isConfirmed = isNamed;
  }
}
