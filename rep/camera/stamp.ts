/** The longer side of a kept photo, pixels. */
const LONG_SIDE = 1600;
const QUALITY = 0.75;

export interface Stamped {
  readonly bytes: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** Makes a picture small enough to travel and writes two lines into it: where, who; when, how exactly, which visit. */
export async function stamp(
  source: CanvasImageSource,
  size: { width: number; height: number },
  lines: readonly [string, string],
): Promise<Stamped> {
  const scale = Math.min(1, LONG_SIDE / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.drawImage(source, 0, 0, width, height);
  const line = Math.max(16, Math.round(height / 36));
  pen.fillStyle = 'rgb(0 0 0 / 62%)';
  pen.fillRect(0, height - line * 3, width, line * 3);
  pen.fillStyle = '#fff';
  pen.font = `${line}px system-ui, sans-serif`;
  pen.textBaseline = 'middle';
  lines.forEach((text, i) => pen.fillText(text, line / 2, height - line * (2.2 - i * 1.25), width - line));
  const blob = await new Promise<Blob | null>((answer) => canvas.toBlob(answer, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('no picture');
  return { bytes: await blob.arrayBuffer(), width, height };
}
