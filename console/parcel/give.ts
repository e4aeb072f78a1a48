import { ok, type Result } from '../../core/base/result.ts';
import type { Parcel } from '../../protocol/parcel.ts';
import { passText } from '../../protocol/rescue.ts';
import { ask } from '../api.ts';

/** Can it be handed in by anybody? What no key has signed only its own person's phone can take. */
export const isSigned = ({ key, pushes, photos }: Parcel): boolean =>
  key !== null && [...pushes, ...photos].every((one) => one.signature !== null);

/** Hands a file in on behalf of whoever made it, one piece after the other; again as often as one likes. */
export async function give({ tenant, key, pushes, photos }: Parcel): Promise<Result<null>> {
  const pieces = [
    ...pushes.map((one) => ({ path: '/v1/sync/rescue', ...one })),
    ...photos.map((one) => ({ path: '/v1/sync/rescue/photo', ...one })),
  ];
  for (const { path, text, signature } of pieces) {
    const pass = passText({ tenant, key: key!, signature: signature! });
    const result = await ask<object>(path, { method: 'POST', signed: { text, pass } });
    if (!result.ok) return result;
  }
  return ok(null);
}
