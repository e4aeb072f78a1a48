import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';
import { openPool } from '../../server/postgres/pool.ts';
import { keepBusy } from '../kit/busy.ts';
import { freePort, unexpectedOf } from '../kit/child.ts';
import { cannotMakeDisk, makeDisk } from '../kit/disk.ts';
import type { Fault } from '../kit/fault.ts';
import { aField } from '../kit/field.ts';
import { keepPhotographing } from '../kit/photographing.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { realServer } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';

const PHONES = 4;
const MEGABYTE = 1024 * 1024;

/**
 * A round: the disk of the photos is full for a while, and orders do not mind; then the disk of the database is full for a
 * while, and then there is room again. Phones hear "full" or "later" and never "internal". Where ours differs from the
 * catalogue: PostgreSQL ends when its log finds no room, so the book cannot always be read meanwhile; phones have theirs.
 */
export const diskFull: Fault = {
  id: 'F-13',
  tier: 'N',
  title: 'the disks of the server are full',
  rounds: { commit: 1, night: 3 },
  cannot: cannotMakeDisk,
  async run({ rounds, seed }) {
    const [disk, photoDisk] = [await makeDisk(200), await makeDisk(40)];
    const field = await aField({ seed, own: { dataDir: disk.folder } });
    for (const name of ['photos', 'uploads']) {
      await mkdir(join(photoDisk.folder, name));
      await symlink(join(photoDisk.folder, name), join(disk.folder, name));
    }
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const phones = Array.from({ length: PHONES }, (_, i) => field.phone(url, i % 2));
    const server = await realServer({ databaseUrl: null, folder: disk.folder }, port);
    const busy = keepBusy(field, phones, { backlog: 200 });
    const photographing = keepPhotographing(field, field.phone(url));
    const wrong: string[] = [];
    try {
      for (let round = 0; round < rounds; round++) {
        await photoDisk.fill(0);
        const facts = answeredBy(field);
        await pause(3000);
        if (answeredBy(field) === facts) wrong.push('no fact arrived while the disk of the photos was full');
        await photoDisk.free();

        await disk.fill(MEGABYTE);
        const before = refusals(phones);
        for (let i = 0; i < 300 && refusals(phones) === before; i++) await pause(100);
        if (refusals(phones) === before) wrong.push('the disk of the database did not fill');
        await pause(1500);
        await disk.free();
        await pause(2000);
      }
      const [recovered] = await Promise.all([busy.finish(90), photographing.finish(90)]);
      const { url: database } = await launchPostgres({ dataDir: disk.folder });
      const pool = openPool(database);
      const verdict = await judge({ ...field, pool, folder: disk.folder }, [...phones, photographing.phone]);
      await pool.end();
      wrong.push(...unexpectedOf(server));
      const ended = heard([...phones, photographing.phone], /^(photo )?500/);
      if (heard([photographing.phone], /^photo 507/) === 0) wrong.push('no photo met a full disk');
      if (ended > 0) wrong.push(`${ended} times "internal"`);
      if (!(await server.kill('SIGTERM'))) wrong.push(`the server has ended by itself: ${server.said()}`);
      const { saved, received } = field.witness.read();
      return {
        ...verdict,
        recovered,
        wrong: [...wrong, ...verdict.wrong],
        did: {
          full: heard(phones, /^507/),
          later: heard(phones, /^503/),
          photosFull: heard([photographing.phone], /^photo 507/),
          facts: saved.length,
          photos: received.size,
        },
      };
    } catch (error) {
      throw new Error(`${String(error)} ${unexpectedOf(server).join('; ')}`, { cause: error });
    } finally {
      await busy.giveUp();
      await photographing.giveUp();
      await server.kill();
      await field.close();
      await photoDisk.close();
      await disk.close();
    }
  },
};

const answeredBy = ({ witness }: { witness: { read(): { answered: Set<string> } } }): number =>
  witness.read().answered.size;

const heard = (phones: readonly SimplePhone[], how: RegExp): number =>
  phones.flatMap((p) => [...p.ends]).reduce((sum, [end, n]) => sum + (how.test(end) ? n : 0), 0);

const refusals = (phones: readonly SimplePhone[]): number => heard(phones, /^5/);
