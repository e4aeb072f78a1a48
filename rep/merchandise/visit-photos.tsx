import { useEffect, useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import type { PhotoSubject, PhotoTaken } from '../../core/visit/facts.ts';
import { photoAfter, photoPairs } from '../../core/visit/photo-pairs.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Camera } from '../camera/camera.tsx';
import { photoUrl } from '../photos/photos.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

/**
 * The photos of this visit: place by place how it was found and how it was left, side by side; then the others. From place to
 * place the camera stays open.
 */
export function VisitPhotos() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, outlet } = useAtVisit();
  const [shooting, setShooting] = useState<PhotoSubject | null>(null);
  /** The photo taken before, since the camera was opened. */
  const [last, setLast] = useState<Id | null>(null);
  const taken = visit.photos.find(({ photo }) => photo === last) ?? null;
  const open = (subject: PhotoSubject): void => {
    setLast(null);
    setShooting(subject);
  };
  const { pairs, others } = photoPairs(visit, outlet.cooler !== null);
  return (
    <section className="card">
      <h2>{w.photos}</h2>
      {pairs.map(({ place, before, after }) => (
        <fieldset key={place} className="pair" aria-label={t.location[place]}>
          {[before, after].map(({ subject, photo, count }) => (
            <div key={subject}>
              <ShootButton subject={subject} isTaken={photo !== null} onShoot={open} />
              {photo ? <Shot photo={photo} caption={count > 1 ? w.lastOf(count) : ''} /> : null}
            </div>
          ))}
        </fieldset>
      ))}
      <ShootButton
        subject="store-front"
        isTaken={others.some((photo) => photo.subject === 'store-front')}
        onShoot={open}
      />
      {others.length > 0 ? (
        <div className="shots">
          {others.map((photo) => (
            <Shot key={photo.photo} photo={photo} caption={t.photo[photo.subject]} />
          ))}
        </div>
      ) : null}
      {shooting ? (
        <Camera
          subject={shooting}
          title={t.photo[shooting]}
          onKept={(photo) => {
            setLast(photo);
            // Closed while the picture was being kept: it stays closed.
            setShooting((subject) => subject && photoAfter(pairs, subject));
          }}
          onClose={() => setShooting(null)}
        >
          {taken ? (
            <div className="row last-shot">
              <Shot photo={taken} caption={w.kept} />
              <Button className="grow" onClick={() => setShooting(taken.subject)}>
                {w.again(t.photo[taken.subject])}
              </Button>
            </div>
          ) : null}
        </Camera>
      ) : null}
    </section>
  );
}

function ShootButton({
  subject,
  isTaken,
  onShoot,
}: {
  subject: PhotoSubject;
  isTaken: boolean;
  onShoot: (subject: PhotoSubject) => void;
}) {
  const t = useWords(TERMS);
  return (
    <Button onClick={() => onShoot(subject)}>
      <Icon name={isTaken ? 'check' : 'camera'} />
      {t.photo[subject]}
    </Button>
  );
}

/** A kept photo, shown from the bytes on this phone; of several the last. */
function Shot({ photo, caption }: { photo: PhotoTaken; caption: string }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void photoUrl(photo.photo).then((found) => {
      made = found;
      if (!isGone) setUrl(found);
      else if (found) URL.revokeObjectURL(found);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [photo.photo]);
  return (
    <figure>
      {url ? <img src={url} alt={t.photo[photo.subject]} /> : <div className="left">{w.photoLeft}</div>}
      {caption === '' ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
}
