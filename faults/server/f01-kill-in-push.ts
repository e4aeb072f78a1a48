import { setTimeout as pause } from 'node:timers/promises';
import { keepBusy } from '../kit/busy.ts';
import { freePort } from '../kit/child.ts';
import { DEADLY_POINTS, type DeadlyPoint } from '../kit/deadly-points.ts';
import type { Fault } from '../kit/fault.ts';
import { aField } from '../kit/field.ts';
import { deadlyServer, realServer } from '../kit/servers.ts';
import { judge, sameBook } from '../kit/verdict.ts';

const PHONES = 8;

/** A round: the server dies once at every point of the push, while eight phones work and send. */
export const killInPush: Fault = {
  id: 'F-01',
  tier: 'C',
  title: 'the server is killed at every point of taking facts in',
  rounds: { commit: 1, night: 5 },
  async run({ rounds, seed }) {
    const field = await aField({ seed });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const phones = Array.from({ length: PHONES }, () => field.phone(url));
    const busy = keepBusy(field, phones);
    const wrong: string[] = [];
    let kills = 0;
    try {
      for (let round = 0; round < rounds; round++) {
        for (const point of Object.keys(DEADLY_POINTS) as DeadlyPoint[]) {
          const server = await deadlyServer(field, port, point, field.chance.between(0, 6));
          const hasDied = await Promise.race([server.ended.then(() => true), pause(30_000).then(() => false)]);
          if (hasDied) kills++;
          else wrong.push(`${point} was not reached`);
          await server.kill();
        }
      }
      const last = await realServer(field, port);
      const recovered = await busy.finish();
      const whole = field.phone(url);
      await whole.sync();
      await phones[0]!.sync();
      const verdict = await judge(field, phones);
      if (!(await last.kill())) wrong.push(`the last server has ended by itself: ${last.said()}`);
      const repeats = phones.reduce((sum, phone) => sum + phone.repeated.size, 0);
      if (repeats === 0) wrong.push('nothing was sent twice, so the dangerous moment was not met');
      return {
        ...verdict,
        recovered,
        wrong: [...wrong, ...verdict.wrong, ...sameBook(phones[0]!, whole)],
        did: { kills, repeats, facts: field.witness.read().saved.length },
      };
    } finally {
      await busy.giveUp();
      await field.close();
    }
  },
};
