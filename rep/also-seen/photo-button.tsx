import { useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import type { PhotoSubject } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Camera } from '../camera/camera.tsx';
import * as words from './words.ts';

/** Takes one photo for what is being noted. */
export function PhotoButton({
  subject,
  photo,
  onKept,
}: {
  subject: PhotoSubject;
  photo: Id | null;
  onKept: (photo: Id) => void;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const [isShooting, setShooting] = useState(false);
  return (
    <>
      <Button onClick={() => setShooting(true)}>
        <Icon name={photo ? 'check' : 'camera'} />
        {photo ? w.photoTaken : w.photo}
      </Button>
      {isShooting ? (
        <Camera
          subject={subject}
          title={t.photo[subject]}
          onKept={(kept) => {
            onKept(kept);
            setShooting(false);
          }}
          onClose={() => setShooting(false)}
        />
      ) : null}
    </>
  );
}
