import type { Upload as TusUpload } from 'tus-js-client';
import { currentBook } from '../book/book.ts';
import { now } from '../hands.ts';
import { changePhoto, countWaiting } from '../photos/photos.ts';
import { readPhotos, type Self, type StoredPhoto } from '../work/database.ts';

const PIECE = 256 * 1024;
const KEPT_AFTER_CONFIRMED = 3 * 86_400_000;

/** Sends photos one at a time, oldest first, and lets go of those that the book has named some days ago. */
export async function sendPhotos(self: Self): Promise<void> {
  await confirmPhotos();
  for (const photo of await readPhotos()) {
    if (photo.sentAt === null && photo.bytes) await sendOne(self, photo).catch(() => {});
  }
}

/** The book names what the server holds: only then may a copy leave, and not at once. */
export async function confirmPhotos(): Promise<void> {
  const received = new Map((currentBook()?.photos ?? []).map((p) => [p.photo, p.sha256]));
  for (const photo of await readPhotos()) {
    if (photo.confirmedAt === null && received.get(photo.photo) === photo.sha256) await changePhoto(photo.photo, { confirmedAt: now(), sentAt: photo.sentAt ?? now() });
    if (photo.confirmedAt && photo.bytes && Date.now() - Date.parse(photo.confirmedAt) > KEPT_AFTER_CONFIRMED) await changePhoto(photo.photo, { bytes: null });
  }
  await countWaiting();
}

async function sendOne(self: Self, photo: StoredPhoto): Promise<void> {
  const { Upload } = await import('tus-js-client');
  await new Promise<void>((done, failed) => {
    const upload: TusUpload = new Upload(new Blob([photo.bytes!], { type: photo.mime }), {
      endpoint: '/v1/photos', chunkSize: PIECE, retryDelays: null, storeFingerprintForResuming: false,
      uploadUrl: photo.uploadUrl, headers: { authorization: `Bearer ${self.token}` },
      metadata: { photo: photo.photo, visit: photo.visit, sha256: photo.sha256, mime: photo.mime },
      // The address is kept in the work database: whoever continues, also after a restart, goes on where it stopped.
      onUploadUrlAvailable: () => void changePhoto(photo.photo, { uploadUrl: upload.url }),
      onSuccess: () => void changePhoto(photo.photo, { sentAt: now(), uploadUrl: null }).then(done, failed),
      onError: (error) => {
        const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
        // The half-sent one is gone: begin again next time.
        if (status === 404 || status === 410 || status === 422) void changePhoto(photo.photo, { uploadUrl: null });
        failed(error);
      },
    });
    upload.start();
  });
}

