import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { takePhoto } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { newId, now } from '../hands.ts';
import * as camera from '../camera/words.ts';
import { hashOf, keepPhoto, NoRoom } from '../photos/photos.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Pixels of the kept picture; the box on the screen is as wide as it can be. */
const [WIDTH, HEIGHT] = [800, 360];

/** The owner signs with a finger; the picture is kept as a photo of this visit before it counts. */
export function SignaturePad({ onSigned, onClose }: { onSigned: (photo: string) => void; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const says = useWords(camera);
  const { visit } = useAtVisit();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  const [isDrawn, setDrawn] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const clear = (): void => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#0b0d10' });
    setDrawn(false);
  };
  useEffect(clear, []);

  const draw = (e: PointerEvent<HTMLCanvasElement>, isStart: boolean): void => {
    const pen = e.currentTarget.getContext('2d');
    if (!pen || (!isStart && !isDown.current)) return;
    const box = e.currentTarget.getBoundingClientRect();
    const [x, y] = [((e.clientX - box.left) / box.width) * WIDTH, ((e.clientY - box.top) / box.height) * HEIGHT];
    if (isStart) {
      e.currentTarget.setPointerCapture(e.pointerId);
      isDown.current = true;
      pen.beginPath();
      pen.moveTo(x, y);
      return;
    }
    pen.lineTo(x, y);
    pen.stroke();
    setDrawn(true);
  };
  const keep = async (): Promise<void> => {
    const blob = await new Promise<Blob | null>((answer) => canvas.current!.toBlob(answer, 'image/jpeg', 0.8));
    if (!blob) return setProblem(says.lost);
    const bytes = await blob.arrayBuffer();
    const deed = takePhoto(
      visit,
      {
        photo: newId(),
        subject: 'signature',
        sha256: await hashOf(bytes),
        bytes: bytes.byteLength,
        mime: 'image/jpeg',
        width: WIDTH,
        height: HEIGHT,
        place: null,
        source: 'camera',
      },
      now(),
    );
    if (!deed.ok) return setProblem(says.lost);
    try {
      await keepPhoto(deed.value, bytes);
      onSigned(deed.value.photo);
    } catch (error) {
      setProblem(error instanceof NoRoom ? says.full : says.lost);
    }
  };
  return (
    <Sheet title={w.sign} closeLabel={c.close} onClose={onClose}>
      <canvas
        ref={canvas}
        className="signature"
        width={WIDTH}
        height={HEIGHT}
        aria-label={w.signHere}
        onPointerDown={(e) => draw(e, true)}
        onPointerMove={(e) => draw(e, false)}
        onPointerUp={() => (isDown.current = false)}
        onPointerCancel={() => (isDown.current = false)}
      />
      {problem ? (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="row">
        <Button onClick={clear}>{w.clear}</Button>
        <Button look="primary" className="grow" disabled={!isDrawn} onClick={() => void keep()}>
          {w.keepSignature}
        </Button>
      </div>
    </Sheet>
  );
}
