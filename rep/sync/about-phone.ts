import type { Id } from '../../core/base/id.ts';
import type { PushRequest } from '../../protocol/push.ts';
import { unconfirmedPhotos, type Self } from '../work/database.ts';
import { phoneKey, publicKeyOf } from '../work/key.ts';

/** What a phone says of itself with what it sends. */
export interface AboutPhone {
  readonly device: Id;
  readonly storage: PushRequest['storage'];
  readonly key: string | null;
}

export async function aboutPhone(self: Pick<Self, 'device' | 'lost' | 'lostUnsent'>): Promise<AboutPhone> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const whole = (of: number | undefined): number | null => (of === undefined ? null : Math.round(of));
  const key = await phoneKey().catch(() => null);
  return {
    device: self.device,
    storage: {
      persisted: (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
      used: whole(estimate?.usage),
      quota: whole(estimate?.quota),
      photos: (await unconfirmedPhotos()).length,
      ...(self.lost ? { lost: self.lost } : {}),
      ...(self.lostUnsent === undefined ? {} : { lostUnsent: self.lostUnsent }),
    },
    key: key && (await publicKeyOf(key)),
  };
}

/** What was said since this page was opened; how full the phone is changes all the time, and is no news. */
let told = '';
const newsOf = ({ device, storage: { persisted, photos } }: AboutPhone): string => `${device} ${persisted} ${photos}`;

export const isNews = (about: AboutPhone): boolean => newsOf(about) !== told;
export function wasTold(about: AboutPhone): void {
  told = newsOf(about);
}
