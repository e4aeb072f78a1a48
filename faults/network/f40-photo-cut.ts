import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../core/base/id.ts';
import { instantOf, type Instant } from '../../core/base/instant.ts';
import type { ReviewOutcome } from '../../protocol/review.ts';
import { opened } from '../../server/sync/field-day.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { aPhoto, confirmPhotos, sendPhoto, type KeptPhoto } from '../kit/photos.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { inScene, type Played, type Scene } from '../kit/scene.ts';

const CUT = 64 * 1024;
/**
 * What the server had not yet read when the line was cut goes again: on an idle machine that is nothing, and on a busy one up
 * to three times a photo was measured. Without resuming it would never arrive.
 */
const MOST_AGAIN = 5;
const HOUR = 3_600_000;

/**
 * A round: a photo whose upload is cut at every 64 KB, one of which a byte arrives as another, one of a visit that the office
 * turns down, and one that its phone has thrown away when half of it was sent. The first three are there byte for byte and
 * the book names them; of the fourth nothing is left a day later.
 */
export const photoCut: Fault = {
  id: 'F-40',
  tier: 'C',
  title: 'uploads of photos are cut, spoiled, thrown away and turned down',
  rounds: { commit: 1, night: 10 },
  run(of) {
    const clock = { ahead: 0 };
    const now = (): Instant => instantOf(Date.now() + clock.ahead);
    return inScene((scene) => play(scene, () => (clock.ahead += 2 * HOUR)), { now })(of);
  },
};

/** `later`: lets two hours go by on the server's clock. */
async function play(scene: Scene, later: () => void): Promise<Played> {
  const { field, line, rounds, phones, wrong } = scene;
  const phone = field.phone(line.url);
  phones.push(phone);
  await phone.sync();
  let cuts = 0;
  for (let round = 0; round < rounds; round++) {
    const sent = [await cutOften(scene, phone), await spoiled(scene, phone), await turnedDown(scene, phone)];
    cuts += sent[0]!.cuts;
    await phone.sync();
    const photos = sent.map(({ photo }) => photo);
    confirmPhotos(phone, photos, field.witness);
    const unnamed = photos.filter((photo) => !photo.isConfirmed).length;
    if (unnamed > 0) wrong(`${unnamed} photos that were sent are not named by the book`);
    await thrownAway(scene, phone, later);
  }
  return { did: { cuts, photos: field.witness.read().received.size } };
}

interface Sent {
  readonly photo: KeptPhoto;
  readonly cuts: number;
}

async function taken({ field }: Scene, phone: SimplePhone, outlet: Id = field.chance.pick(phone.outlets)) {
  const visit = randomUUID();
  const photo = await aPhoto(field.chance, visit, 800, 600);
  const [open, told] = phone.tell(opened(visit, outlet), photo.fact);
  return { photo, facts: [open!.id, told!.id] };
}

async function untilSent(phone: SimplePhone, photo: KeptPhoto, wrong: Scene['wrong']): Promise<number> {
  for (let tries = 0; tries < 40; tries++) if ((await sendPhoto(phone, photo)) === 'sent') return tries;
  wrong('a photo did not arrive with forty tries');
  return 40;
}

async function cutOften(scene: Scene, phone: SimplePhone): Promise<Sent> {
  const { line, wrong } = scene;
  const { photo } = await taken(scene, phone);
  const before = line.sent;
  line.trick = () => ({ cutRequestAfter: CUT });
  const cuts = await untilSent(phone, photo, wrong);
  line.trick = () => ({});
  if (cuts < 2) wrong('the upload was not cut');
  const sent = line.sent - before;
  if (sent > photo.bytes.length * MOST_AGAIN) wrong(`${sent} bytes went for a photo of ${photo.bytes.length}`);
  return { photo, cuts };
}

/** The server sees by the hash that it is another picture, keeps nothing of it, and gets it once more. */
async function spoiled(scene: Scene, phone: SimplePhone): Promise<Sent> {
  const { line, wrong } = scene;
  const { photo } = await taken(scene, phone);
  line.trick = () => ({ spoilRequestAt: CUT });
  if ((await sendPhoto(phone, photo)) !== 'refused') wrong('a photo with another byte was not refused');
  if ((await halves(scene)).length > 0) wrong('of a refused photo something is left');
  line.trick = () => ({});
  return { photo, cuts: await untilSent(phone, photo, wrong) };
}

/** The visit is at a shop that nobody knows: it waits for a person, who turns it down. What was photographed stays. */
async function turnedDown(scene: Scene, phone: SimplePhone): Promise<Sent> {
  const { field, here, aside, wrong } = scene;
  const { photo, facts } = await taken(scene, phone, randomUUID());
  for (const id of facts) aside.add(id);
  await phone.sync();
  const desk = await officeDesk(field, here.url);
  await desk.post<ReviewOutcome>('/v1/review', { facts, decision: 'reject', note: '没有这家店' });
  return { photo, cuts: await untilSent(phone, photo, wrong) };
}

async function thrownAway(scene: Scene, phone: SimplePhone, later: () => void): Promise<void> {
  const { field, line, wrong } = scene;
  const { photo } = await taken(scene, phone);
  line.trick = () => ({ cutRequestAfter: CUT });
  await sendPhoto(phone, photo);
  line.trick = () => ({});
  const left = await halves(scene);
  if (left.length === 0) wrong('nothing was left on the way: the test has tested nothing');
  for (const name of left.filter((one) => one.endsWith('.json'))) await age(join(field.folder, 'uploads', name));
  const other = await taken(scene, phone);
  later();
  await untilSent(phone, other.photo, wrong);
  await phone.sync();
  confirmPhotos(phone, [other.photo], field.witness);
  if ((await halves(scene)).length > 0) wrong('of a photo that was thrown away something is left after a day');
}

const halves = ({ field }: Scene): Promise<string[]> => readdir(join(field.folder, 'uploads')).catch(() => []);

/** As if this upload had begun a day and an hour ago. */
async function age(path: string): Promise<void> {
  const upload = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...upload, creation_date: new Date(Date.now() - 25 * HOUR).toISOString() }));
}
