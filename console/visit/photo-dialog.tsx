import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { PhotoTaken } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { useClock } from './at-visit.ts';
import * as words from './words.ts';

/** A photo as large as the window allows; arrows go to the others. */
export function PhotoDialog({
  photos,
  initial,
  onClose,
}: {
  photos: readonly { readonly photo: PhotoTaken; readonly url: string }[];
  initial: string;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const clock = useClock();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      photos.findIndex(({ photo }) => photo.photo === initial),
    ),
  );
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const one = photos[at];
  if (!one) return null;
  const caption = `${t.photo[one.photo.subject]} ${clock(one.photo.at)}`;
  const go = (by: number): void => setAt((i) => Math.max(0, Math.min(photos.length - 1, i + by)));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  };
  return (
    <dialog ref={dialog} className="sheet photo-sheet" aria-label={caption} onClose={onClose} onKeyDown={onKeyDown}>
      <div className="sheet-head">
        <h2 className="title">{caption}</h2>
        <span className="row">
          <span className="muted">{w.nth(at + 1, photos.length)}</span>
          <Button disabled={at === 0} onClick={() => go(-1)}>
            {w.before}
          </Button>
          <Button disabled={at === photos.length - 1} onClick={() => go(1)}>
            {w.after}
          </Button>
          <Button look="plain" aria-label={c.close} onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </Button>
        </span>
      </div>
      <img src={one.url} alt={caption} width={one.photo.width} height={one.photo.height} />
    </dialog>
  );
}
