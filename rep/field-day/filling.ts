/** Test furniture: a phone that is filled to the last byte. */
import type { Page } from 'playwright-core';

/** A book of which the greater part is what the outlets bought before, and three photos that the server has. */
export const aBookAndThreePhotos = (page: Page) =>
  page.evaluate(async () => {
    const { book, cache, work } = window.phone;
    const noise = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(49_152))));
    const docs = Array.from({ length: 60 }, (_, i) => ({ e: 'history', id: `h${i}`, s: `o:h${i}`, r: 1, b: noise() }));
    const head = {
      from: 0,
      to: 5,
      epoch: 1,
      proj: 1,
      reset: true,
      drop: [],
      replace: [],
      n: docs.length,
      keepFrom: '2026-09-01',
      safeSeq: 5,
      last: 0,
      digest: null,
      serverTime: '2026-11-24T09:00:00.000Z',
    };
    await cache.applyPull(book.currentCache()!, { cursor: 0, epoch: 0 }, head as never, docs as never);
    await work.write((tx) =>
      Promise.all(
        [1, 2, 3].map((n) =>
          tx.objectStore('photo').put({
            photo: `confirmed ${n}`,
            visit: 'v',
            sha256: '',
            mime: '',
            size: 1,
            takenAt: '2026-11-24T09:00:00.000Z' as never,
            bytes: crypto.getRandomValues(new Uint8Array(65_536)).buffer,
            uploadUrl: null,
            sentAt: '2026-11-24T09:00:00.000Z' as never,
            confirmedAt: '2026-11-24T09:00:00.000Z' as never,
          }),
        ),
      ),
    );
  });

/** Takes pictures of 400 KB until there is no room; answers how many were kept and what was said then. */
export const photograph = (page: Page) =>
  page.evaluate(async () => {
    const { photos, status } = window.phone;
    for (let n = 0; ; n++) {
      const bytes = new Uint8Array(409_600);
      for (let i = 0; i < bytes.length; i += 51_200) crypto.getRandomValues(bytes.subarray(i, i + 51_200));
      try {
        await photos.keepPhoto(
          {
            kind: 'photo-taken',
            at: '2026-11-24T09:00:00.000Z' as never,
            visit: '00000000-0000-4000-8000-0000000000f2',
            photo: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
            subject: 'cooler',
            sha256: await photos.hashOf(bytes.buffer),
            bytes: bytes.length,
            mime: 'image/jpeg',
            width: 1,
            height: 1,
            place: null,
            source: 'camera',
          },
          bytes.buffer,
        );
      } catch (error) {
        const { isFull } = status.currentStatus();
        return { taken: n, isNoRoom: error instanceof photos.NoRoom, isFull };
      }
    }
  });

/** Keeps facts of 30 KB that no disk can pack smaller, so many at the most; answers how many were kept. */
export const keepLargeFacts = (page: Page, most: number) =>
  page.evaluate(async (count) => {
    const noise = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(23_040))));
    for (let n = 0; n < count; n++) {
      const fact = { kind: 'day-signed', at: '2026-11-24T09:00:00.000Z', day: '2026-11-24', problems: noise() };
      try {
        await window.phone.log.append(fact as never);
      } catch {
        return n;
      }
    }
    return count;
  }, most);
