import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { photosInFolder } from '../../server/photo/folder.ts';
import { readPicture } from '../../server/photo/pictures.ts';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';
import { openPool, type Pool } from '../../server/postgres/pool.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { keepBusy } from '../kit/busy.ts';
import { freePort } from '../kit/child.ts';
import { cannotMakeDisk, makeDisk } from '../kit/disk.ts';
import type { Fault } from '../kit/fault.ts';
import { aField, type Field } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { keepPhotographing } from '../kit/photographing.ts';
import { treeOf } from '../kit/processes.ts';
import { realServer } from '../kit/servers.ts';
import { judge, sameBook } from '../kit/verdict.ts';

const PHONES = 6;

/**
 * A round: the power of the server goes at a moment of chance, while six phones work and send, and one sends photos. The
 * database and the photos are on a disk that then has only what was synced to it. Before anybody sends again, everything
 * that was answered is there, every photo that the database knows is whole, and the database finds no fault with itself.
 */
export const powerCut: Fault = {
  id: 'F-02',
  tier: 'N',
  title: 'the power of the server goes',
  rounds: { commit: 1, night: 20 },
  cannot: cannotMakeDisk,
  async run({ rounds, seed }) {
    const disk = await makeDisk(1000);
    const field = await aField({ seed, own: { dataDir: disk.folder } });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const phones = Array.from({ length: PHONES }, (_, i) => field.phone(url, i % 2));
    const busy = keepBusy(field, phones);
    const photographing = keepPhotographing(field, field.phone(url));
    const wrong: string[] = [];
    let server = await realServer({ databaseUrl: null, folder: disk.folder }, port);
    try {
      for (let round = 0; round < rounds; round++) {
        await pause(field.chance.between(300, 2000));
        await disk.cutPower(await treeOf(server.process.pid!));
        await server.kill();
        for (const what of await checkDisk(disk.folder, field)) wrong.push(`round ${round + 1}: ${what}`);
        server = await realServer({ databaseUrl: null, folder: disk.folder }, port);
      }
      const [recovered] = await Promise.all([busy.finish(), photographing.finish()]);
      const whole = field.phone(url);
      await whole.sync();
      await phones[0]!.sync();
      const verdict = await withDatabase(disk.folder, (pool) =>
        judge({ ...field, pool, folder: disk.folder }, [...phones, photographing.phone]),
      );
      if (!(await server.kill('SIGTERM'))) wrong.push(`the server has ended by itself: ${server.said()}`);
      const { saved, received } = field.witness.read();
      return {
        ...verdict,
        recovered,
        wrong: [...wrong, ...verdict.wrong, ...sameBook(phones[0]!, whole)],
        did: { cuts: rounds, facts: saved.length, photos: received.size },
      };
    } finally {
      await busy.giveUp();
      await photographing.giveUp();
      await server.kill();
      await field.close();
      await disk.close();
    }
  },
};

async function withDatabase<T>(dataDir: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const { url } = await launchPostgres({ dataDir });
  const pool = openPool(url);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** What is wrong with a disk after a power cut, before anybody has sent anything again. */
const checkDisk = (dataDir: string, field: Field): Promise<string[]> =>
  withDatabase(dataDir, async (pool) => {
    const { answered, received } = field.witness.read();
    const here = new Set((await readLog({ ...field, pool })).map(({ id }) => id));
    const gone = [...answered].filter((id) => !here.has(id)).length;
    const photos = await inTransaction(pool, field.territory.tenant, (tx) =>
      tx.rows<{ sha256: string }>(
        'select sha256 from photo where tenant = $1 and received_at is not null',
        field.territory.tenant,
      ),
    );
    const broken: string[] = [];
    for (const sha256 of new Set([...received, ...photos.map((p) => p.sha256)])) {
      const bytes = await readPicture(photosInFolder(dataDir), field.territory.tenant, sha256, 'original');
      if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) broken.push(sha256.slice(0, 8));
    }
    return [
      ...(gone > 0 ? [`${gone} facts that were answered are gone`] : []),
      ...(broken.length > 0 ? [`photos that were received are not whole: ${broken.join(' ')}`] : []),
      ...(await examine(pool)),
    ];
  });

/** PostgreSQL's own examination of its tables and indexes. */
async function examine(pool: Pool): Promise<string[]> {
  await pool.query('create extension if not exists amcheck');
  const { rows: tables } = await pool.query<{ what: string }>(
    `select c.relname || ': ' || v.msg as what from pg_class c, verify_heapam(c.oid) v
     where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p'`,
  );
  const { rows: indexes } = await pool.query<{ oid: number }>(
    `select c.oid from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     where a.amname = 'btree' and c.relpersistence = 'p' and i.indisready and i.indisvalid`,
  );
  const wrong = tables.map(({ what }) => what);
  for (const { oid } of indexes) {
    await pool
      .query('select bt_index_check($1::oid::regclass, heapallindexed => true)', [oid])
      .catch((error: unknown) => wrong.push(String(error)));
  }
  return wrong.slice(0, 3);
}
