import { instantOf, type Instant } from '../../core/base/instant.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { inScene, type Played, type Scene } from '../kit/scene.ts';
import { sameBook } from '../kit/verdict.ts';

const DAY = 86_400_000;

/**
 * A round: phones that are signed in work on while the server's clock is a day ahead, then right, then a day behind, then
 * right; one signs in under each. Nobody is signed out by it, facts stand in the order of their numbers, and the leap can be
 * read in when they came.
 */
export const serverClock: Fault = {
  id: 'F-17',
  tier: 'N',
  title: 'the clock of the server is a day wrong, and right again',
  rounds: { commit: 1, night: 10 },
  run(of) {
    const clock = { ahead: 0 };
    const now = (): Instant => instantOf(Date.now() + clock.ahead);
    return inScene((scene) => play(scene, clock), { now })(of);
  },
};

async function play({ field, here, rounds, phones, wrong }: Scene, clock: { ahead: number }): Promise<Played> {
  const first = [field.phone(here.url), field.phone(here.url, 1)];
  phones.push(...first);
  for (const phone of first) await phone.sync();
  let leaps = 0;
  for (let round = 0; round < rounds; round++) {
    for (const ahead of [DAY, 0, -DAY, 0]) {
      clock.ahead = ahead;
      leaps++;
      const late = field.phone(here.url);
      if (round === 0) phones.push(late);
      for (const phone of phones) {
        phone.tell(...aVisit(field, phone));
        await phone.sync();
      }
    }
  }
  for (const phone of phones) await phone.sync();
  for (const what of sameBook(phones[0]!, phones.at(-1)!)) wrong(what);
  const again = phones.filter((phone) => phone.signIns !== 1).length;
  if (again > 0) wrong(`${again} phones had to sign in again`);
  const log = await readLog(field);
  const isInOrder = log.every(
    ({ device, dseq }, i) => dseq === (log[i - 1]?.device === device ? log[i - 1]!.dseq + 1 : 1),
  );
  if (!isInOrder) wrong('facts do not stand in the order of their numbers');
  const days = new Set(log.map(({ received }) => received.slice(0, 10)));
  if (days.size < 3) wrong('the leap of the clock cannot be read from when the facts came');
  return { did: { leaps, facts: log.length } };
}
