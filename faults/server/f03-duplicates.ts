import { setTimeout as pause } from 'node:timers/promises';
import type { PushAnswer } from '../../protocol/push.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { inScene } from '../kit/scene.ts';

const COPIES = 50;

/**
 * A round: two pushes that the line carries twice at the same time, two that come again later, and fifty copies of one push
 * at once. Each has one effect; all copies get the same answer.
 */
export const duplicates: Fault = {
  id: 'F-03',
  tier: 'C',
  title: 'every request comes twice or fifty times',
  rounds: { commit: 2, night: 20 },
  run: inScene(async ({ field, here, line, rounds, phones, wrong }) => {
    const later = rounds > 2 ? 5000 : 100;
    phones.push(field.phone(line.url));
    const [phone] = phones as [(typeof phones)[number]];
    let pushes = 0;
    for (let round = 0; round < rounds; round++) {
      for (const trick of [{ twin: true }, { sendAgainAfter: later }]) {
        line.trick = () => trick;
        for (let i = 0; i < 2; i++, pushes++) {
          phone.tell(...aVisit(field, phone), ...aVisit(field, phone));
          await phone.sync();
        }
      }
      line.trick = () => ({});
      phone.tell(...aVisit(field, phone), ...aVisit(field, phone), ...aVisit(field, phone));
      const push = phone.nextPush()!;
      const answers = await Promise.all(Array.from({ length: COPIES }, () => phone.send(push)));
      pushes += COPIES;
      const said = new Set(answers.map(contentOf));
      if (said.size !== 1) wrong(`${said.size} different answers to ${COPIES} copies of one push`);
      await phone.sync();
    }
    await pause(later + 200);
    const arrived = here.served.get('/v1/sync/push') ?? 0;
    if (arrived < pushes + rounds * 4) wrong(`only ${arrived} pushes arrived: the copies did not`);
    return { did: { pushes, arrived } };
  }),
};

const contentOf = ({ epoch, last, error, results }: PushAnswer): string =>
  JSON.stringify({ epoch, last, error, results: results.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
