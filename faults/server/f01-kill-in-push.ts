import { setTimeout as pause } from 'node:timers/promises';
import { start, freePort, type Child } from '../kit/child.ts';
import { DEADLY_POINTS, type DeadlyPoint } from '../kit/deadly-points.ts';
import type { Fault } from '../kit/fault.ts';
import { aField, aVisit, type Field } from '../kit/field.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { judge, sameBook } from '../kit/verdict.ts';

const PHONES = 8;
/** So much waits at most: a server that is away for long is not the question here. */
const BACKLOG = 60;

interface Work {
  isOver: boolean;
  isGivenUp: boolean;
}

/** A round: the server dies once at every point of the push, while eight phones work and send. */
export const killInPush: Fault = {
  id: 'F-01',
  tier: 'C',
  title: 'the server is killed at every point of taking facts in',
  rounds: { commit: 1, night: 5 },
  async run({ rounds, seed }) {
    const field = await aField(seed);
    const points = Object.keys(DEADLY_POINTS) as DeadlyPoint[];
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const phones = Array.from({ length: PHONES }, () => field.phone(url));
    const work: Work = { isOver: false, isGivenUp: false };
    const busy = phones.map((phone) => beBusy(field, phone, work));
    const wrong: string[] = [];
    let kills = 0;
    try {
      for (let round = 0; round < rounds; round++) {
        for (const point of points) {
          const server = await serve(field, port, point);
          const hasDied = await Promise.race([server.ended.then(() => true), pause(15_000).then(() => false)]);
          if (hasDied) kills++;
          else wrong.push(`${point} was not reached`);
          await server.kill();
        }
      }
      work.isOver = true;
      const from = performance.now();
      const last = await serve(field, port);
      await Promise.all(busy);
      const recovered = (performance.now() - from) / 1000;
      const whole = field.phone(url);
      await whole.sync();
      await phones[0]!.sync();
      const verdict = await judge(field.pool, field.territory.tenant, field.witness, phones);
      await last.kill();
      const repeats = phones.reduce((sum, phone) => sum + phone.repeats, 0);
      if (repeats === 0) wrong.push('nothing was sent twice, so the dangerous moment was not met');
      return {
        ...verdict,
        recovered,
        wrong: [...wrong, ...verdict.wrong, ...sameBook(phones[0]!, whole)],
        did: { kills, repeats, facts: field.witness.read().saved.length },
      };
    } finally {
      work.isGivenUp = true;
      await Promise.allSettled(busy);
      await field.close();
    }
  },
};

const serve = ({ postgres, folder, chance }: Field, port: number, point?: DeadlyPoint): Promise<Child> =>
  start(
    'faults/kit/deadly-server.ts',
    {
      DATABASE_URL: postgres.url,
      PORT: String(port),
      FOLDER: folder,
      ...(point && { DEADLY_POINT: point, DEADLY_AT: String(chance.between(0, 6)) }),
    },
    'serves',
  );

/** Works and sends, whatever the line says, until all is over; then until nothing waits. */
async function beBusy(field: Field, phone: SimplePhone, work: Work): Promise<void> {
  while (!work.isGivenUp && (!work.isOver || phone.waiting > 0)) {
    if (!work.isOver && phone.waiting < BACKLOG) phone.tell(...aVisit(field));
    await phone.sync().catch(() => {});
    await pause(field.chance.between(5, 40));
  }
}
