import { randomUUID } from 'node:crypto';
import type { Fact } from '../../protocol/all-facts.ts';
import type { DeviceList } from '../../protocol/devices.ts';
import type { Envelope } from '../../protocol/push.ts';
import { agreed, anOrder } from '../../server/sync/field-day.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit, type Field } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { aPhoto, confirmPhotos, sendPhoto } from '../kit/photos.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { inScene } from '../kit/scene.ts';

const PUSHES = 10;

/**
 * A round: ten pushes of one phone overtake each other on the line, a photo overtakes its visit, and every visit corrects
 * its order. Where ours differs from the catalogue: nothing waits on the server at a gap. The push stops there and says how
 * far it came [S3]; the phone, which has let go of nothing, sends the rest again in order. So no fact is ever folded before
 * one that was told earlier, and nothing has to be decided after five days. The desk sees what is missing by the manifest.
 */
export const reordered: Fault = {
  id: 'F-05',
  tier: 'C',
  title: 'ten pushes of one phone overtake each other',
  rounds: { commit: 2, night: 20 },
  run: inScene(async ({ field, here, line, rounds, phones, wrong }) => {
    const phone = field.phone(line.url);
    phones.push(phone);
    phone.batch = 200;
    await phone.sync();
    const desk = await officeDesk(field, here.url);
    let gaps = 0;
    let missingSeen = 0;
    for (let round = 0; round < rounds; round++) {
      const visit = randomUUID();
      const photo = await aPhoto(field.chance, visit);
      line.trick = () => ({});
      if ((await sendPhoto(phone, photo)) !== 'sent') wrong('a photo was refused because its visit is not there yet');
      phone.tell(...correctedVisit(field, phone, visit), photo.fact);
      for (let i = 1; i < PUSHES; i++) phone.tell(...correctedVisit(field, phone));
      line.trick = () => ({ delay: field.chance.between(0, 200) });
      const { facts } = phone.nextPush()!;
      const answers = await Promise.all(inPieces(facts).map(([piece, rest]) => phone.send(phone.pushOf(piece, rest))));
      gaps += answers.filter(({ error }) => error === 'gap').length;
      if (answers.some(({ error }) => error === 'fork')) wrong('a reordered push was taken for a fork');
      if (hasHoles(await readLog(field))) wrong('something was taken in after a gap');
      line.trick = () => ({});
      const { devices } = await desk.get<DeviceList>('/v1/desk/devices');
      missingSeen += devices.find(({ id }) => id === phone.device)?.missing ?? 0;
      await phone.sync();
      confirmPhotos(phone, [photo], field.witness);
      if (!photo.isConfirmed) wrong('the book does not name a photo that came before its visit');
    }
    if (gaps === 0 || missingSeen === 0) wrong('nothing was out of order');
    return { did: { gaps, missingSeen, facts: phone.facts.length } };
  }),
};

function correctedVisit(field: Field, phone: SimplePhone, visit = randomUUID()): Fact[] {
  const facts = aVisit(field, phone, visit);
  return [...facts.slice(0, -1), agreed(visit, anOrder('P1', field.chance.between(1, 60))), ...facts.slice(-1)];
}

/** The facts in ten pushes, each with the ids of those that stay behind. */
function inPieces(facts: readonly Envelope[]): [Envelope[], string[]][] {
  const size = Math.ceil(facts.length / PUSHES);
  return Array.from({ length: PUSHES }, (_, i) => [
    facts.slice(i * size, (i + 1) * size),
    facts.slice((i + 1) * size).map(({ id }) => id),
  ]);
}

const hasHoles = (log: readonly { dseq: number }[]): boolean => log.some(({ dseq }, i) => dseq !== i + 1);
