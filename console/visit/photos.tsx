import { useState } from 'react';
import type { PhotoTaken } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { useClock, useVisitPage } from './at-visit.ts';
import { PhotoDialog } from './photo-dialog.tsx';
import * as words from './words.ts';

/** All photos of the visit in a panel. */
export function PhotoGrid({ photos, title }: { photos: readonly PhotoTaken[]; title: string }) {
  const w = useWords(words);
  return (
    <section className="card">
      <h2>{title}</h2>
      {photos.length === 0 ? <p className="muted">{w.noPhotos}</p> : <Photos photos={photos} />}
    </section>
  );
}

/** Thumbnails that open large; a photo whose bytes are not here yet says so. */
export function Photos({ photos }: { photos: readonly PhotoTaken[] }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const page = useVisitPage();
  const clock = useClock();
  const [shown, setShown] = useState<string | null>(null);
  const rows = photos.map((photo) => ({ photo, row: page.photos.find((one) => one.photo === photo.photo) }));
  const here = rows.flatMap(({ photo, row }) => (row?.url ? [{ photo, url: row.url }] : []));
  return (
    <>
      <ul className="photos">
        {rows.map(({ photo, row }) => {
          const caption = `${t.photo[photo.subject]} ${clock(photo.at)}`;
          return (
            <li key={photo.photo}>
              {row?.thumbnail ? (
                <button type="button" aria-label={w.bigger(caption)} onClick={() => setShown(photo.photo)}>
                  <img src={row.thumbnail} alt="" width={photo.width} height={photo.height} loading="lazy" />
                </button>
              ) : (
                <span className="photo-away">{w.photoOnTheWay}</span>
              )}
              <span className="small">{caption}</span>
              {photo.source === 'gallery' ? <span className="small warn">! {w.fromGallery}</span> : null}
            </li>
          );
        })}
      </ul>
      {shown === null ? null : <PhotoDialog photos={here} initial={shown} onClose={() => setShown(null)} />}
    </>
  );
}
