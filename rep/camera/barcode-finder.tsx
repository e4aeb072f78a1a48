import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/language.tsx';
import type { BarcodeReader } from './barcodes.ts';
import { useFinder } from './use-finder.ts';
import * as words from './words.ts';

const EVERY = 200;

/** The camera that looks for a barcode, several times a second, and says each one it reads. */
export function BarcodeFinder({ reader, onCode }: { reader: BarcodeReader; onCode: (code: string) => void }) {
  const w = useWords(words);
  const { video, state } = useFinder();
  const tell = useRef(onCode);
  useEffect(() => {
    tell.current = onCode;
  }, [onCode]);
  useEffect(() => {
    if (state !== 'live') return;
    let isGone = false;
    let timer = 0;
    const look = async (): Promise<void> => {
      try {
        const [first] = video.current ? await reader.detect(video.current) : [];
        if (first && !isGone) tell.current(first.rawValue);
      } catch {
        // A picture that cannot be read is followed by the next one.
      }
      if (!isGone) timer = window.setTimeout(() => void look(), EVERY);
    };
    void look();
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [state, reader, video]);
  return (
    <>
      {state === 'none' ? null : (
        <div className="finder low">
          <video ref={video} muted playsInline aria-label={w.scan} />
        </div>
      )}
      <p className="small muted">{state === 'none' ? w.noScan : state === 'opening' ? w.opening : w.scanHint}</p>
    </>
  );
}
