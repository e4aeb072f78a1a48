import { useEffect, useRef, useState } from 'react';
import { dayOf, timeOf } from '../../core/base/day.ts';
import { metresBetween } from '../../core/base/distance.ts';
import type { Id } from '../../core/base/id.ts';
import type { Place } from '../../core/base/place.ts';
import type { PhotoSubject } from '../../core/visit/facts.ts';
import { takePhoto } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { newId, now } from '../hands.ts';
import { hashOf, keepPhoto, NoRoom } from '../photos/photos.ts';
import { placeIfAllowed, useLocating } from '../privacy/locating.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { stamp, type Stamped } from './stamp.ts';
import { useFinder } from './use-finder.ts';
import * as words from './words.ts';

/** The page's own camera: the app of the phone could push this page out of memory with the visit in it. */
export function Camera({
  subject,
  title,
  onKept,
  onClose,
}: {
  subject: PhotoSubject;
  title: string;
  /** With the photo's id, once it is on the disk. */
  onKept: (photo: Id) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, outlet, book } = useAtVisit();
  const { video, state: finder } = useFinder();
  const [isKeeping, setKeeping] = useState(false);
  const state = isKeeping ? 'keeping' : finder;
  const [shot, setShot] = useState<(Stamped & { url: string; source: 'camera' | 'gallery' }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const mayAsk = useLocating()(now());
  const place = useRef<Place | null>(visit.checkedIn?.place ?? null);

  useEffect(() => {
    void placeIfAllowed(mayAsk).then((found) => (place.current = found ?? place.current));
  }, [mayAsk]);
  useEffect(
    () => () => {
      if (shot) URL.revokeObjectURL(shot.url);
    },
    [shot],
  );

  const make = async (
    source: CanvasImageSource,
    size: { width: number; height: number },
    from: 'camera' | 'gallery',
  ): Promise<void> => {
    const at = now();
    // The distance and not the point: what is written into a picture stays as long as the picture.
    const where =
      place.current && outlet.place
        ? w.stampPlace(Math.round(metresBetween(outlet.place, place.current)), Math.round(place.current.accuracy ?? 0))
        : w.noPlace;
    const stamped = await stamp(source, size, [
      `${outlet.name} · ${book.person.name}`,
      `${dayOf(at, book.organisation.zone)} ${timeOf(at, book.organisation.zone)} · ${where} · ${w.visit(visit.id.slice(-6))}`,
    ]);
    setShot({ ...stamped, url: URL.createObjectURL(new Blob([stamped.bytes], { type: 'image/jpeg' })), source: from });
  };
  const shoot = (): void => {
    const frame = video.current;
    if (frame) void make(frame, { width: frame.videoWidth, height: frame.videoHeight }, 'camera');
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const picture = await createImageBitmap(file);
      await make(picture, picture, 'gallery');
    } catch {
      setProblem(w.notAPicture);
    }
  };
  const keep = async (): Promise<void> => {
    if (!shot) return;
    setKeeping(true);
    try {
      const deed = takePhoto(
        visit,
        {
          photo: newId(),
          subject,
          sha256: await hashOf(shot.bytes),
          bytes: shot.bytes.byteLength,
          mime: 'image/jpeg',
          width: shot.width,
          height: shot.height,
          place: place.current,
          source: shot.source,
        },
        now(),
      );
      if (!deed.ok) throw new Error(deed.refusal.code);
      await keepPhoto(deed.value, shot.bytes);
      onKept(deed.value.photo);
    } catch (error) {
      setProblem(error instanceof NoRoom ? w.full : w.lost);
      setKeeping(false);
    }
  };
  return (
    <Sheet title={title} closeLabel={c.close} onClose={onClose}>
      {problem ? (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      ) : null}
      {state === 'none' && !shot ? (
        <p className="notice">{w.noCamera}</p>
      ) : (
        <div className="finder">
          <video ref={video} muted playsInline hidden={shot !== null} aria-label={title} />
          {shot ? <img src={shot.url} alt={title} /> : null}
        </div>
      )}
      <p className="small muted">
        {state === 'opening' ? w.opening : state === 'keeping' ? w.keeping : shot ? w.look : w.hint}
      </p>
      {shot ? (
        <div className="row">
          <Button onClick={() => setShot(null)}>{w.again}</Button>
          <Button look="primary" className="grow" disabled={state === 'keeping'} onClick={() => void keep()}>
            {w.keep}
          </Button>
        </div>
      ) : (
        <div className="row">
          <label className="button">
            {w.choose}
            <input
              className="hidden-text"
              type="file"
              accept="image/jpeg,image/png,image/webp"
              onChange={(e) => void choose(e.target.files?.[0])}
            />
          </label>
          {state === 'none' ? null : (
            <Button look="primary" className="grow" disabled={state !== 'live'} onClick={shoot}>
              {w.shoot}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  );
}
