import type { Context } from 'hono';
import * as v from 'valibot';
import { Refused } from './refused.ts';

/** The most bytes that a JSON body may have unless a route says another number. */
const BYTES_MAX = 256 * 1024;

/**
 * The body of a request, read once by its schema. Wants `application/json` (which also keeps forms of other sites out)
 * and whole UTF-8; refuses what is too large, cut, or of another shape.
 */
export async function readJson<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
  bytesMax = BYTES_MAX,
): Promise<v.InferOutput<Schema>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Refused('wrong-type');
  const bytes = await readBytes(c, bytesMax);
  if (bytes.length === 0) throw new Refused('empty-body');
  return v.parse(schema, parseJson(bytes));
}

/** A body may take this long, and a second more for every so many bytes that its route allows. */
const BODY_MS = 20_000;
const BYTES_A_SECOND = 100_000;

/** The bytes of a body, unpacked where it came gzipped; more than `bytesMax` is refused before it is kept. */
export async function readBytes(c: Context, bytesMax: number): Promise<Uint8Array> {
  const encoding = c.req.header('content-encoding');
  if (encoding && encoding !== 'gzip' && encoding !== 'identity') throw new Refused('wrong-type');
  if (!c.req.raw.body) return new Uint8Array();
  // Drip by drip a body could hold its connection, and what it has sent so far, for minutes.
  const slow = AbortSignal.timeout(BODY_MS + Math.ceil((bytesMax / BYTES_A_SECOND) * 1000));
  const body = c.req.raw.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: slow });
  const stream =
    encoding === 'gzip'
      ? body.pipeThrough(new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>)
      : body;
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > bytesMax) throw new Refused('too-large', { max: bytesMax });
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(slow.aborted ? 'too-slow' : 'bad-encoding');
  }
  return Buffer.concat(pieces);
}

export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('bad-encoding');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused('bad-json');
  }
}
