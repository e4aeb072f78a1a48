import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { envelopeOf } from '../../rep/log/envelope.ts';
import { opened } from '../../server/sync/field-day.ts';
import { orBug } from '../kit/busy.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit, type Field } from '../kit/field.ts';
import type { BadLine } from '../kit/line.ts';
import { aPhoto, confirmPhotos, sendPhoto, type KeptPhoto } from '../kit/photos.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { inScene } from '../kit/scene.ts';

/** Five seconds of line, 40 kbit/s up, 800 ms. Without a line no byte goes: that part is short. */
const [UP, DOWN, RATE, DELAY] = [5000, 1000, 5000, 800];
/**
 * Where ours differs from the catalogue, which allows half as much again: a push counts as a whole or not at all, so what
 * was on its way when the line went goes once more; photos go on at the byte. 1.4 to 1.9 were measured.
 */
const MOST_AGAIN = 2.5;
const VISITS = 20;
const PHOTOS = 1;
const WINDOWS = 30;

/**
 * A round: a phone that comes out of the hills with twenty visits and a photo, on a line of which only five seconds at a
 * time work. What has arrived only grows, all of it arrives, and not much of it goes twice.
 */
export const flappingLine: Fault = {
  id: 'F-38',
  tier: 'N',
  title: 'the line works five seconds at a time, at 40 kbit/s',
  rounds: { commit: 1, night: 1 },
  run: inScene(async ({ field, line, rounds, phones, wrong }) => {
    let [sent, payload, windows, cut, recovered] = [0, 0, 0, 0, 0];
    for (let round = 0; round < rounds; round++) {
      const phone = field.phone(line.url);
      phones.push(phone);
      await phone.sync();
      phone.batch = null;
      phone.timeout = 60_000;
      const photos = await work(field, phone);
      const before = line.sent;
      payload += bytesOf(phone, photos);
      const from = performance.now();
      const flaps = flap(line, () => isDone(phone, photos));
      const arrived: number[] = [];
      const gone = new Set<KeptPhoto>();
      while (!isDone(phone, photos) && !flaps.isOver()) {
        const isWell = await sendAll(field, phone, photos, gone);
        arrived.push(phone.facts.filter((f) => f.ack).length + photos.filter((p) => p.isConfirmed).length);
        if (!isWell) cut++;
        await pause(isWell ? 20 : 100);
      }
      windows += await flaps.end();
      recovered = (performance.now() - from) / 1000;
      sent += line.sent - before;
      if (!isDone(phone, photos)) {
        const open = photos.filter((p) => !p.isConfirmed).length;
        wrong(`after ${WINDOWS} windows ${phone.waiting} facts and ${open} photos still wait`);
      }
      if (arrived.some((n, i) => n < (arrived[i - 1] ?? 0))) wrong('what had arrived was less later');
    }
    if (cut === 0) wrong('nothing was cut: the line was too good');
    if (sent > payload * MOST_AGAIN) wrong(`${sent} bytes went for ${payload}`);
    return { recovered, did: { windows, cut, sent, payload } };
  }),
};

async function work(field: Field, phone: SimplePhone): Promise<KeptPhoto[]> {
  for (let i = 0; i < VISITS; i++) phone.tell(...aVisit(field, phone));
  const photos: KeptPhoto[] = [];
  for (let i = 0; i < PHOTOS; i++) {
    const visit = randomUUID();
    const photo = await aPhoto(field.chance, visit);
    phone.tell(opened(visit, field.chance.pick(phone.outlets)), photo.fact);
    photos.push(photo);
  }
  return photos;
}

/** The facts as they travel and the photos as they are, each once. */
const bytesOf = (phone: SimplePhone, photos: readonly KeptPhoto[]): number =>
  phone.facts.reduce((sum, fact) => sum + JSON.stringify(envelopeOf(fact)).length + 1, 0) +
  photos.reduce((sum, { bytes }) => sum + bytes.length, 0);

const isDone = (phone: SimplePhone, photos: readonly KeptPhoto[]): boolean =>
  phone.waiting === 0 && photos.every((photo) => photo.isConfirmed);

/** `gone`: photos that went whole and are not named yet; they do not go again. */
async function sendAll(
  field: Field,
  phone: SimplePhone,
  photos: readonly KeptPhoto[],
  gone: Set<KeptPhoto>,
): Promise<boolean> {
  try {
    await phone.sync();
    confirmPhotos(phone, photos, field.witness);
    for (const photo of photos) {
      if (photo.isConfirmed || gone.has(photo)) continue;
      const end = await sendPhoto(phone, photo);
      if (end === 'no-line') return false;
      if (end === 'sent') gone.add(photo);
    }
    await phone.sync();
  } catch (error) {
    return orBug(error);
  } finally {
    confirmPhotos(phone, photos, field.witness);
  }
  return true;
}

/** Lets the line come and go until all is done, or for so many windows. */
function flap(line: BadLine, isDone: () => boolean): { isOver: () => boolean; end: () => Promise<number> } {
  let windows = 0;
  const all = (async () => {
    for (; windows < WINDOWS && !isDone(); windows++) {
      // Who has waited all the while begins anew, as a telephone does.
      line.hangUp();
      line.trick = () => ({ rate: RATE, delay: DELAY });
      await pause(UP);
      line.trick = () => ({ halfOpen: true });
      line.hangUp();
      await pause(DOWN);
    }
    line.trick = () => ({});
    line.hangUp();
  })();
  return {
    isOver: () => windows >= WINDOWS,
    end: async () => {
      await all;
      return windows;
    },
  };
}
