import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPool } from '../../server/postgres/pool.ts';
import { keepBusy } from '../kit/busy.ts';
import { freePort, unexpectedOf } from '../kit/child.ts';
import { sharedGround } from '../kit/cluster.ts';
import { obey, obeyWell } from '../kit/command.ts';
import type { Fault, Found } from '../kit/fault.ts';
import { aField } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { keepPhotographing } from '../kit/photographing.ts';
import { realServer } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';

const PASSPHRASE = 'four words of ours';

/**
 * A round: a backup under a passphrase while four phones work and one sends photos; then the server is gone. With a wrong
 * passphrase, and from a file that a download cut off or spoiled, nothing is restored, each with an end of its own. From the
 * file all that was answered before the backup began is there, and the phones bring back the rest.
 */
export const restoreDrill: Fault = {
  id: 'F-42',
  tier: 'N',
  title: 'a backup is taken under load and restored in an empty place',
  rounds: { commit: 1, night: 3 },
  async run({ rounds, seed }) {
    const all: Found[] = [];
    for (let round = 0; round < rounds; round++) all.push(await drill(`${seed} ${round}`));
    const sum = (of: (one: Found) => number): number => all.reduce((total, one) => total + of(one), 0);
    return {
      lost: sum((f) => f.lost),
      doubled: sum((f) => f.doubled),
      recovered: Math.max(...all.map((f) => f.recovered!)),
      wrong: all.flatMap((f) => f.wrong),
      did: {
        facts: sum((f) => f.did['facts']!),
        after: sum((f) => f.did['after']!),
        photos: sum((f) => f.did['photos']!),
      },
    };
  },
};

async function drill(seed: string): Promise<Found> {
  const field = await aField({ seed });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const anew = await sharedGround({ isBare: true });
  const pool = openPool(anew.url);
  const phones = [0, 0, 1, 1].map((rep) => field.phone(url, rep));
  const file = join(field.folder, 'backup');
  const place = { folder: join(field.folder, 'anew'), databaseUrl: anew.url, passphrase: PASSPHRASE };
  let server = await realServer(field, port);
  const busy = keepBusy(field, phones);
  const photographing = keepPhotographing(field, field.phone(url));
  try {
    while (field.witness.read().answered.size < 200) await new Promise((go) => setTimeout(go, 100));
    const before = field.witness.read();
    await obeyWell('backup', file, { ...field, passphrase: PASSPHRASE });
    const wrong = unexpectedOf(server);
    await server.kill();
    const after = field.witness.read().answered.size - before.answered.size;
    if (after === 0) wrong.push('nobody worked during the backup');

    const bytes = await readFile(file);
    const [cut, spoiled] = [join(field.folder, 'cut'), join(field.folder, 'spoiled')];
    await writeFile(cut, bytes.subarray(0, Math.floor(bytes.length * 0.7)));
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(spoiled, bytes);
    for (const [from, passphrase, code] of [
      [file, 'three words mine', 3],
      [cut, PASSPHRASE, 5],
      [spoiled, PASSPHRASE, 6],
    ] as const) {
      const ended = await obey('restore', from, { ...place, passphrase });
      if (ended.code !== code) wrong.push(`ended with ${ended.code} and not with ${code}: ${ended.said}`);
    }

    await obeyWell('restore', file, place);
    const here = { ...field, pool, folder: place.folder };
    const known = new Set((await readLog(here)).map(({ id }) => id));
    const gone = [...before.answered].filter((id) => !known.has(id)).length;
    if (gone > 0) wrong.push(`${gone} facts that were answered before the backup are not in it`);
    server = await realServer({ databaseUrl: anew.url, folder: place.folder }, port);
    const [recovered] = await Promise.all([busy.finish(), photographing.finish()]);
    wrong.push(...unexpectedOf(server));
    const verdict = await judge(here, [...phones, photographing.phone]);
    const { saved, received } = field.witness.read();
    const did = { facts: saved.length, after, photos: received.size };
    return { ...verdict, recovered, wrong: [...wrong, ...verdict.wrong], did };
  } finally {
    await busy.giveUp();
    await photographing.giveUp();
    await server.kill();
    await pool.end();
    await anew.leave();
    await field.close();
  }
}
