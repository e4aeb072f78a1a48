import { useEffect, useRef, useState, type ReactNode } from 'react';
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
import { stamp } from './stamp.ts';
import { useFinder } from './use-finder.ts';
import * as words from './words.ts';

/**
 * The page's own camera: the app of the phone could push this page out of memory with the visit in it. The shutter keeps: what
 * is not sharp is taken again, and of several the last counts.
 */
export function Camera({
  subject,
  title,
  onKept,
  onClose,
  children,
}: {
  subject: PhotoSubject;
  title: string;
  /** With the photo's id, once it is on the disk: closes the camera, or gives it another subject. */
  onKept: (photo: Id) => void;
  onClose: () => void;
  /** What stands between the finder and the shutter: the photo taken before this one. */
  children?: ReactNode;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, outlet, book } = useAtVisit();
  const { video, state: finder } = useFinder();
  const [isKeeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const mayAsk = useLocating()(now());
  const place = useRef<Place | null>(visit.checkedIn?.place ?? null);

  useEffect(() => {
    void placeIfAllowed(mayAsk).then((found) => (place.current = found ?? place.current));
  }, [mayAsk]);

  const keep = async (
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
    const { bytes, ...measures } = await stamp(source, size, [
      `${outlet.name} · ${book.person.name}`,
      `${dayOf(at, book.organisation.zone)} ${timeOf(at, book.organisation.zone)} · ${where} · ${w.visit(visit.id.slice(-6))}`,
    ]);
    const deed = takePhoto(
      visit,
      {
        photo: newId(),
        subject,
        sha256: await hashOf(bytes),
        bytes: bytes.byteLength,
        mime: 'image/jpeg',
        ...measures,
        place: place.current,
        source: from,
      },
      at,
    );
    if (!deed.ok) throw new Error(deed.refusal.code);
    await keepPhoto(deed.value, bytes);
    onKept(deed.value.photo);
  };
  const take = async (picture: () => Promise<void>): Promise<void> => {
    setKeeping(true);
    setProblem(null);
    try {
      await picture();
    } catch (error) {
      setProblem(error instanceof NoRoom ? w.full : w.lost);
    }
    setKeeping(false);
  };
  const shoot = async (): Promise<void> => {
    const frame = video.current;
    if (frame) await keep(frame, { width: frame.videoWidth, height: frame.videoHeight }, 'camera');
  };
  const choose = async (file: File | undefined): Promise<void> => {
    const picture = file ? await createImageBitmap(file).catch(() => null) : null;
    if (picture) await take(() => keep(picture, picture, 'gallery'));
    else if (file) setProblem(w.notAPicture);
  };
  return (
    <Sheet title={title} closeLabel={c.close} onClose={onClose}>
      {problem ? (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      ) : null}
      {finder === 'none' ? (
        <p className="notice">{w.noCamera}</p>
      ) : (
        <div className="finder">
          <video ref={video} muted playsInline aria-label={title} />
        </div>
      )}
      {children}
      <p className="small muted">{finder === 'opening' ? w.opening : isKeeping ? w.keeping : w.hint}</p>
      <div className="row">
        <label className="button">
          {w.choose}
          <input
            className="hidden-text"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            disabled={isKeeping}
            onChange={(e) => void choose(e.target.files?.[0])}
          />
        </label>
        {finder === 'none' ? null : (
          <Button
            look="primary"
            className="grow"
            disabled={finder !== 'live' || isKeeping}
            onClick={() => void take(shoot)}
          >
            {w.shoot}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
