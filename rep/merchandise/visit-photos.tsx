import { useEffect, useState } from 'react';
import type { PhotoSubject, PhotoTaken } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Camera } from '../camera/camera.tsx';
import { photoUrl } from '../photos/photos.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

/** The photos of this visit: what is to be taken, and what is kept. */
export function VisitPhotos() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, outlet } = useAtVisit();
  const [shooting, setShooting] = useState<PhotoSubject | null>(null);
  const subjects: PhotoSubject[] = [
    'shelf-before',
    'shelf-after',
    ...(outlet.cooler ? ['cooler' as const] : []),
    'store-front',
  ];
  return (
    <section className="card">
      <h2>{w.photos}</h2>
      <div className="shoot">
        {subjects.map((subject) => (
          <Button key={subject} onClick={() => setShooting(subject)}>
            <Icon name={visit.photos.some((p) => p.subject === subject) ? 'check' : 'camera'} />
            {t.photo[subject]}
          </Button>
        ))}
      </div>
      {visit.photos.length > 0 ? (
        <div className="shots">
          {visit.photos.map((photo) => (
            <Shot key={photo.photo} photo={photo} />
          ))}
        </div>
      ) : null}
      {shooting ? (
        <Camera
          subject={shooting}
          title={t.photo[shooting]}
          onKept={() => setShooting(null)}
          onClose={() => setShooting(null)}
        />
      ) : null}
    </section>
  );
}

/** A kept photo, shown from the bytes on this phone. */
function Shot({ photo }: { photo: PhotoTaken }) {
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
      <figcaption>{t.photo[photo.subject]}</figcaption>
    </figure>
  );
}
