import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { opened } from '../../server/sync/field-day.ts';
import { orBug, type Busy } from './busy.ts';
import type { Field } from './field.ts';
import { aPhoto, confirmPhotos, sendPhoto, type KeptPhoto } from './photos.ts';
import type { SimplePhone } from './phone.ts';

/** So many photos wait at most. */
const BACKLOG = 5;

/** A phone that takes photos and sends them, whatever the line says. */
export function keepPhotographing(field: Field, phone: SimplePhone, rest = 60): Busy & { readonly phone: SimplePhone } {
  const photos: KeptPhoto[] = [];
  let isOver = false;
  let isGivenUp = false;
  const waiting = (): KeptPhoto[] => photos.filter((photo) => !photo.isConfirmed);
  const round = async (): Promise<void> => {
    if (!isOver && waiting().length < BACKLOG) {
      const visit = randomUUID();
      const photo = await aPhoto(field.chance, visit);
      photos.push(photo);
      phone.tell(opened(visit, field.chance.pick(phone.outlets)), photo.fact);
    }
    await phone.sync();
    for (const photo of waiting()) if ((await sendPhoto(phone, photo)) === 'no-line') break;
    await phone.sync();
    confirmPhotos(phone, photos, field.witness);
  };
  const work = async (): Promise<void> => {
    while (!isGivenUp && !(isOver && waiting().length === 0 && phone.waiting === 0)) {
      await round().catch(orBug);
      await pause(field.chance.between(5, rest));
    }
  };
  const all = work();
  all.catch(() => {});
  return {
    phone,
    finish: async (seconds = 60) => {
      isOver = true;
      const from = performance.now();
      const late = new AbortController();
      const tooLong = pause(seconds * 1000, undefined, { signal: late.signal }).then(() => {
        throw new Error(`after ${seconds} s ${waiting().length} photos still wait (${[...phone.ends].join(' ')})`);
      });
      await Promise.race([all, tooLong]).finally(() => late.abort());
      return (performance.now() - from) / 1000;
    },
    giveUp: async () => {
      isGivenUp = true;
      await all.catch(() => {});
    },
  };
}
