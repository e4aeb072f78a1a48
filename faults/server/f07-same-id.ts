import { randomUUID } from 'node:crypto';
import type { Envelope, PushAnswer } from '../../protocol/push.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { inScene } from '../kit/scene.ts';

/**
 * A round: what was taken in comes again with another content: under the same number, under a new one, from another rep;
 * its number comes with another id; and two copies of one phone go on working. Where ours differs from the catalogue: a
 * known id is no conflict but a repeat, and gets the first answer [S2] [A]. A phone makes an id once, at random, in the
 * transaction that stores the fact, and never changes a fact; so another content under it cannot come from our phone, and
 * an answer that let go of nothing would be asked for again for ever. A used number with another id is the conflict that
 * does happen (a copied or rolled-back phone), and is a fork [S4]: nothing of it is taken in, the phone numbers anew, and
 * everything arrives once.
 */
export const sameId: Fault = {
  id: 'F-07',
  tier: 'C',
  title: 'an id or a number comes again with another content',
  rounds: { commit: 3, night: 50 },
  run: inScene(async ({ field, line, rounds, phones, wrong }) => {
    let forks = 0;
    for (let round = 0; round < rounds; round++) {
      const [phone, other] = [field.phone(line.url), field.phone(line.url, 1)];
      phones.push(phone, other);
      phone.tell(...aVisit(field, phone));
      await phone.signIn();
      const { facts } = phone.nextPush()!;
      const first = await phone.send(phone.pushOf(facts));
      const before = JSON.stringify(await readLog(field));
      const changed = facts.map((f) => withByteChanged(f, field.chance.between(0, 1e6)));

      const again = await phone.send(phone.pushOf(changed));
      if (contentOf(again) !== contentOf(first)) wrong('a changed repeat got another answer');
      const forked = await phone.send(phone.pushOf(changed.map((f) => ({ ...f, id: randomUUID() }))));
      if (forked.error !== 'fork' || forked.results.length > 0) wrong('used numbers with other ids were taken in');
      await other.signIn();
      const borrowed = await other.send(other.pushOf(changed));
      if (contentOf(borrowed) !== contentOf(first)) wrong('the ids of another rep got another answer');
      const foreign = await other.send({ ...other.pushOf(changed), device: phone.device });
      if (foreign.error !== 'fork') wrong('the device of another rep was let in');
      if (JSON.stringify(await readLog(field)) !== before) wrong('what was taken in first has changed');

      await phone.sync();
      const copy = phone.clone();
      phones.push(copy);
      for (const one of [phone, copy]) one.tell(...aVisit(field, one));
      for (const one of [phone, copy]) await one.sync();
      if (phone.device === copy.device) wrong('a copied phone was not told from its first');
      else forks++;
    }
    return { did: { forks, facts: field.witness.read().saved.length } };
  }),
};

const contentOf = ({ error, results }: PushAnswer): string => JSON.stringify({ error, results });

/** The same fact, its time another by some milliseconds: as valid as before. */
const withByteChanged = (fact: Envelope, by: number): Envelope => {
  const at = new Date(Date.parse(fact.at) + by).toISOString();
  return { ...fact, at: at as Envelope['at'], fact: { ...fact.fact, at } };
};
