import * as v from 'valibot';
import { Id } from '../core/base/id.ts';
import { Instant } from '../core/base/instant.ts';
import { PHOTO_BYTES_MAX, PhotoTaken, SHA256 } from '../core/visit/facts.ts';
import { PublicKey } from './push.ts';

/**
 * Handing in without a sign-in: POST /v1/sync/rescue takes a push, POST /v1/sync/rescue/photo a photo, both signed by the
 * key that the phone told while its person was signed in. All of it is set aside, and nothing is given out.
 */

/** A signature by a phone's key: ECDSA over SHA-256, 64 bytes, base64. */
export const Signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/));

/** Who has signed a request, and how: stands in its head `authorization`. */
export const RescuePass = v.strictObject({ tenant: Id, key: PublicKey, signature: Signature });
export type RescuePass = v.InferOutput<typeof RescuePass>;

export const passText = ({ tenant, key, signature }: RescuePass): string => `Rescue ${tenant} ${key} ${signature}`;

/** Null when it is no such pass. */
export function readPass(header: string): RescuePass | null {
  const [scheme, tenant, key, signature, ...rest] = header.split(' ');
  const pass = v.safeParse(RescuePass, { tenant, key, signature });
  return scheme === 'Rescue' && rest.length === 0 && pass.success ? pass.output : null;
}

/** A picture in one piece, in base64. */
export const RescuePhoto = v.strictObject({
  photo: Id,
  visit: Id,
  sha256: SHA256,
  mime: PhotoTaken.entries.mime,
  takenAt: Instant,
  bytes: v.pipe(v.string(), v.base64()),
});
export type RescuePhoto = v.InferOutput<typeof RescuePhoto>;

/** The most bytes of JSON that such a request has. */
export const RESCUE_PHOTO_JSON_MAX = Math.ceil((PHOTO_BYTES_MAX * 4) / 3) + 1024;
