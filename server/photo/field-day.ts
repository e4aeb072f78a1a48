/** Test furniture: pictures, and how a phone sends them. Imported by tests only. */
import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Id } from '../../core/base/id.ts';
import type { Pass } from '../session/field-day.ts';

export const aPicture = (shade = 90): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: { r: shade, g: 120, b: 60 } } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitudeRef: 'N' } })
    .toBuffer();

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Sending {
  readonly photo?: Id;
  readonly visit?: Id;
  readonly sha256?: string;
  readonly mime?: string;
  readonly length?: number;
}

/** A phone that sends photos in pieces to a server of this address, or to one in the same process. */
export function aSender(ask: (path: string, init: RequestInit) => Promise<Response>) {
  const tus = (
    path: string,
    method: string,
    pass: Pass,
    headers: Record<string, string> = {},
    body: Uint8Array | null = null,
  ): Promise<Response> =>
    ask(path, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...pass, ...headers },
      ...(body && { body: new Uint8Array(body) }),
    });

  const begin = (pass: Pass, bytes: Uint8Array, as: Sending = {}): Promise<Response> => {
    const metadata = { photo: randomUUID(), visit: randomUUID(), sha256: hashOf(bytes), mime: 'image/jpeg', ...as };
    const { length = bytes.length, ...names } = metadata;
    return tus('/v1/photos', 'POST', pass, {
      'upload-length': String(length),
      'upload-metadata': Object.entries(names)
        .map(([k, v]) => `${k} ${Buffer.from(String(v)).toString('base64')}`)
        .join(','),
    });
  };

  const piece = (path: string, pass: Pass, offset: number, bytes: Uint8Array): Promise<Response> =>
    tus(
      path,
      'PATCH',
      pass,
      { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      bytes,
    );

  /** Begins and sends all of it in one piece; `path` is where to ask for the rest. */
  const sendWhole = async (
    pass: Pass,
    bytes: Uint8Array,
    as: Sending = {},
  ): Promise<{ status: number; text: string; path: string }> => {
    const begun = await begin(pass, bytes, as);
    const path = begun.headers.get('location') ?? '';
    const answer = begun.status === 201 ? await piece(path, pass, 0, bytes) : begun;
    return { status: answer.status, text: await answer.text(), path };
  };

  return { tus, begin, piece, sendWhole };
}
