import * as v from 'valibot';
import { Id } from '../core/base/id.ts';
import { Instant } from '../core/base/instant.ts';
import { PublicKey } from './push.ts';
import { Signature } from './rescue.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The most bytes of pictures that travel in one file. */
export const PARCEL_PHOTO_BYTES_MAX = 50 * 1024 * 1024;

/** A request as text, so that its bytes stay what they were, and its signature by the phone's key. */
const Signed = v.strictObject({ text: v.string(), signature: v.nullable(Signature) });
export type Signed = v.InferOutput<typeof Signed>;

/**
 * [W9] Unsent work in a file, on its way without a line. `pushes` are push requests, `photos` are rescued photos, signed by
 * the phone that made them. Facts come under a name of the parcel's own, numbered from 1, with their own ids: the same fact
 * arrives once, whichever way comes first.
 */
export const Parcel = v.strictObject({
  paodian: v.literal('unsent work'),
  version: v.literal(1),
  tenant: Id,
  organisation: v.string(),
  person: Id,
  login: v.string(),
  name: v.string(),
  madeAt: Instant,
  /** Null where the browser made none: then it can come in only by its own person's phone. */
  key: v.nullable(PublicKey),
  facts: Count,
  pushes: v.array(Signed),
  photos: v.array(Signed),
  /** Photos that were too many for the file. */
  photosLeft: Count,
  /** SHA-256 over all that stands before it. */
  seal: Hash,
});
export type Parcel = v.InferOutput<typeof Parcel>;

const sealOf = async (content: Omit<Parcel, 'seal'>): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

export const sealed = async (content: Omit<Parcel, 'seal'>): Promise<Parcel> => ({
  ...content,
  seal: await sealOf(content),
});

/** Reads a file; 'no-parcel' for any other file, 'broken' for one that was cut or changed on its way. */
export async function readParcel(file: string): Promise<Parcel | 'no-parcel' | 'broken'> {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    return file.startsWith('{"paodian":"unsent work"') ? 'broken' : 'no-parcel';
  }
  const parcel = v.safeParse(Parcel, json);
  if (!parcel.success)
    return (json as { paodian?: unknown } | null)?.paodian === 'unsent work' ? 'broken' : 'no-parcel';
  const { seal, ...content } = parcel.output;
  return (await sealOf(content)) === seal ? parcel.output : 'broken';
}
