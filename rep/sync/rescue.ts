import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { SHA256 } from '../../core/visit/facts.ts';
import { PushAnswer } from '../../protocol/push.ts';
import { acknowledge } from '../log/log.ts';
import { packUnsent } from '../log/parcel.ts';
import { confirmPhoto, refusePhoto } from '../photos/photos.ts';
import { readSelf } from '../work/database.ts';
import { passText } from '../../protocol/rescue.ts';
import { bodyOf, send, ServerRefused } from './api.ts';

/** The server names what it holds by its hash: then the copy may leave, and not at once. */
const PhotoNamed = v.object({ photo: Id, sha256: SHA256 });
const PhotoOf = v.looseObject({ photo: Id });

/** no-key: this browser made none, and nobody could tell who hands in. */
export type HandedIn = 'all' | 'no-key';

/**
 * [Y5] Hands in what is unsent by the phone's own key, without a sign-in: set aside at the desk for a person to decide. It stays
 * on this phone, answered.
 */
export async function rescue(): Promise<HandedIn> {
  const self = await readSelf();
  if (!self) return 'no-key';
  const parcel = await packUnsent(self);
  if (!parcel.key) return 'no-key';
  const { tenant, key, pushes, photos } = parcel;
  for (const { text, signature } of pushes) {
    const pass = passText({ tenant, key, signature: signature! });
    const answer = await bodyOf(await send('/v1/sync/rescue', text, pass, 'application/json'), PushAnswer);
    // Under the parcel's own name: what the server holds of this phone's numbers is not said.
    await acknowledge({ ...answer, last: Number.MAX_SAFE_INTEGER });
  }
  for (const { text, signature } of photos) {
    const { photo } = v.parse(PhotoOf, JSON.parse(text));
    if (self.unreadable?.includes(photo)) continue;
    const pass = passText({ tenant, key, signature: signature! });
    try {
      await bodyOf(await send('/v1/sync/rescue/photo', text, pass, 'application/json'), PhotoNamed);
      await confirmPhoto(photo, null);
    } catch (error) {
      // [Y26] The others go past one that cannot be read.
      if (!(error instanceof ServerRefused && error.status === 422)) throw error;
      await refusePhoto(photo);
    }
  }
  return 'all';
}
