import type { Upload as TusUpload } from 'tus-js-client';
import type { Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { bookMeta, currentBook } from '../book/book.ts';
import { now } from '../hands.ts';
import { tellStatus } from '../log/status.ts';
import { changePhoto, confirmPhoto, countWaiting, refusePhoto, releasePhoto } from '../photos/photos.ts';
import {
  confirmedPhotos,
  readPhoto,
  readSelf,
  unconfirmedPhotos,
  unsentPhotos,
  type Self,
  type StoredPhoto,
} from '../work/database.ts';

const PIECE = 256 * 1024;
const STALLED_MS = 60_000;
const KEPT_AFTER_CONFIRMED = 3 * 86_400_000;

/** So long after it was sent a photo is named by the book, if the server has it. */
const NAMED_BY = 10 * 60_000;

/**
 * What the book named once it names for ever; what was just sent may come with the next one, unless the server has begun
 * anew since.
 */
export const isForgotten = (
  { sentAt, sentEpoch, confirmedAt }: Pick<StoredPhoto, 'sentAt' | 'sentEpoch' | 'confirmedAt'>,
  { asOf, epoch }: { readonly asOf: Instant; readonly epoch: number },
): boolean =>
  confirmedAt !== null ||
  (sentAt !== null && ((sentEpoch ?? epoch) !== epoch || millisecondsOf(asOf) - millisecondsOf(sentAt) > NAMED_BY));

/** Sends photos one at a time, oldest first. Answers how many have gone whole. */
export async function sendPhotos(self: Self): Promise<number> {
  let sent = 0;
  for (const id of await unsentPhotos()) {
    const photo = await readPhoto(id);
    if (!photo || (await readSelf())?.person !== self.person) break;
    const end = await sendOne(self, photo);
    if (end === 'sent') sent++;
    // One that the server does not take stands alone; without a line the others need not be tried.
    if (end === 'no-line') break;
  }
  return sent;
}

/** The book names what the server holds: only then may a copy leave, and not at once. */
export async function confirmPhotos(): Promise<void> {
  const received = new Map((currentBook()?.photos ?? []).map((p) => [p.photo, p.sha256]));
  for (const id of await unconfirmedPhotos()) {
    if (!received.has(id)) continue;
    const photo = await readPhoto(id);
    if (photo && received.get(id) === photo.sha256) await confirmPhoto(id, photo.sentAt);
  }
  await sendForgotten(received);
  for (const id of await confirmedPhotos(instantOf(Date.now() - KEPT_AFTER_CONFIRMED))) await releasePhoto(id);
  await countWaiting();
}

/** [Y7] Photos that a restored server does not know any more wait again, as they did before they had been sent. */
async function sendForgotten(received: ReadonlyMap<Id, string>): Promise<void> {
  const { asOf, epoch } = bookMeta();
  if (asOf === null) return;
  const unsent = new Set(await unsentPhotos());
  const isUnnamed = (id: Id): boolean => !received.has(id) && !unsent.has(id);
  for (const id of [...(await confirmedPhotos()), ...(await unconfirmedPhotos())].filter(isUnnamed)) {
    const photo = await readPhoto(id);
    if (photo && isForgotten(photo, { asOf, epoch })) {
      await changePhoto(id, { sentAt: null, confirmedAt: null, uploadUrl: null });
    }
  }
}

/** Of the picture itself, from our server: it will say the same the next time. */
const isVerdict = (body: string): boolean => /^\{"code":"(not-a-picture|photo-damaged|id-clash)"/.test(body);

async function sendOne(self: Self, photo: StoredPhoto): Promise<'sent' | 'refused' | 'no-line'> {
  const { Upload } = await import('tus-js-client');
  const httpStack =
    'XMLHttpRequest' in globalThis ? {} : { httpStack: new (await import('./fetch-stack.ts')).FetchStack() };
  return new Promise((end) => {
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const watch = (): void => {
      clearTimeout(stalled);
      stalled = setTimeout(() => void upload.abort().finally(() => end('no-line')), STALLED_MS);
    };
    const upload: TusUpload = new Upload(new Blob([photo.bytes], { type: photo.mime }), {
      endpoint: '/v1/photos',
      chunkSize: PIECE,
      retryDelays: null,
      ...httpStack,
      storeFingerprintForResuming: false,
      uploadUrl: photo.uploadUrl,
      headers: { authorization: `Bearer ${self.token}` },
      metadata: { photo: photo.photo, visit: photo.visit, sha256: photo.sha256, mime: photo.mime },
      // The address is kept in the work database: whoever continues, also after a restart, goes on where it stopped.
      // A full phone cannot: it begins anew then.
      onUploadUrlAvailable: () => void changePhoto(photo.photo, { uploadUrl: upload.url }).catch(() => {}),
      onProgress: watch,
      onChunkComplete: () => tellStatus({ isPhotoMoving: true }),
      onSuccess: () => {
        clearTimeout(stalled);
        void changePhoto(photo.photo, { sentAt: now(), sentEpoch: bookMeta().epoch, uploadUrl: null }).then(
          () => end('sent'),
          () => end('refused'),
        );
      },
      onError: (error) => {
        clearTimeout(stalled);
        const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
        const answer = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
        const isUnread = status === 422 && isVerdict(answer ?? '');
        // The half-sent one is gone: begin again next time.
        const isHalfGone = status === 404 || status === 410 || status === 422;
        const noted = isUnread
          ? refusePhoto(photo.photo)
          : isHalfGone
            ? changePhoto(photo.photo, { uploadUrl: null })
            : Promise.resolve();
        void noted.catch(() => {}).then(() => end(status && status !== 401 && status < 500 ? 'refused' : 'no-line'));
      },
    });
    watch();
    upload.start();
  });
}
