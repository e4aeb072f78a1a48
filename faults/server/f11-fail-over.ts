import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '../../server/postgres/pool.ts';
import { keepBusy } from '../kit/busy.ts';
import { freePort, unexpectedOf } from '../kit/child.ts';
import type { Fault, Found } from '../kit/fault.ts';
import { aField } from '../kit/field.ts';
import { BadLine } from '../kit/line.ts';
import { readLog } from '../kit/log.ts';
import { stopAtOnce } from '../kit/postmaster.ts';
import { realServer } from '../kit/servers.ts';
import { makeStandby, untilFollowed } from '../kit/standby.ts';
import { judge, sameBook } from '../kit/verdict.ts';

const PHONES = 4;
/** So long the primary works on after its standby has lost it. */
const ALONE = 700;

/**
 * A round: a primary and its standby, once asynchronous, once synchronous. The link between them is cut, the primary is
 * killed, the standby takes over at the same address. An asynchronous one has forgotten what was answered: a new epoch
 * begins, phones send again, and in the end nothing is lost. A synchronous one has forgotten nothing to begin with.
 */
export const failOver: Fault = {
  id: 'F-11',
  tier: 'N',
  title: 'the database dies and its standby takes over',
  rounds: { commit: 1, night: 3 },
  async run({ rounds, seed }) {
    const all: Found[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const how of ['async', 'sync'] as const) all.push(await takeOver(how, `${seed} ${round} ${how}`));
    }
    const sum = (of: (one: Found) => number): number => all.reduce((total, one) => total + of(one), 0);
    return {
      lost: sum((f) => f.lost),
      doubled: sum((f) => f.doubled),
      recovered: Math.max(...all.map((f) => f.recovered!)),
      wrong: all.flatMap((f) => f.wrong),
      did: { forgotten: sum((f) => f.did['forgotten']!), facts: sum((f) => f.did['facts']!) },
    };
  },
};

async function takeOver(how: 'async' | 'sync', seed: string): Promise<Found> {
  const [first, second] = [await freePort(), await freePort()];
  const dataDir = await mkdtemp(join(tmpdir(), 'paodian-standby-'));
  const field = await aField({ seed, own: { settings: { port: String(first) } } });
  let current = first;
  const address = await BadLine.open(() => current);
  const link = await BadLine.open(() => first);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const phones = Array.from({ length: PHONES }, (_, i) => {
    const phone = field.phone(url, i % 2);
    phone.timeout = 3000;
    return phone;
  });
  const leave: (() => Promise<unknown>)[] = [() => field.close(), () => link.close(), () => address.close()];
  try {
    const primary = { url: field.databaseUrl, dataDir: field.folder };
    const standby = await makeStandby({ primary, dataDir, link: link.port, port: second });
    leave.unshift(standby.stop);
    await untilFollowed(field.pool, how);
    const databaseUrl = field.databaseUrl.replace(`:${first}/`, `:${address.port}/`);
    const server = await realServer({ databaseUrl, folder: field.folder }, port);
    leave.unshift(() => server.kill());
    const busy = keepBusy(field, phones);
    leave.unshift(() => busy.giveUp());
    await pause(2500);
    const epoch = phones[0]!.epoch;

    link.trick = () => ({ halfOpen: true });
    link.hangUp();
    await pause(ALONE);
    await stopAtOnce(field.folder, 'SIGKILL');
    const { answered } = field.witness.read();
    // As an address that moves does: it points to the standby before that has been promoted.
    current = second;
    const pool = openPool(standby.url);
    leave.unshift(() => pool.end());
    await pool.query('select pg_promote(true, 60)');
    const known = new Set((await readLog({ ...field, pool })).map(({ id }) => id));
    const forgotten = [...answered].filter((id) => !known.has(id)).length;

    const recovered = await busy.finish();
    const whole = field.phone(url);
    await whole.sync();
    await phones[0]!.sync();
    const verdict = await judge({ ...field, pool }, phones);
    const wrong = [...verdict.wrong, ...sameBook(phones[0]!, whole)];
    if (how === 'async' && forgotten === 0)
      wrong.push('the standby had forgotten nothing: the test has tested nothing');
    if (how === 'sync' && forgotten > 0) wrong.push(`a synchronous standby had forgotten ${forgotten} facts`);
    if (phones[0]!.epoch <= epoch) wrong.push('no new epoch has begun');
    wrong.push(...unexpectedOf(server));
    return { ...verdict, recovered, wrong, did: { forgotten, facts: field.witness.read().saved.length } };
  } finally {
    for (const one of leave) await one();
    await rm(dataDir, { recursive: true, force: true });
  }
}
