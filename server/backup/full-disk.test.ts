import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchPostgres } from '../postgres/launch/launch.ts';
import { openPool, type Pool } from '../postgres/pool.ts';
import { freshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { obey } from './command.ts';
import { aServer, keptPhoto } from './field-day.ts';
import {
  backedUp,
  canMount,
  emptyDatabase,
  newFolder,
  problemOf,
  rowsOf,
  smallDisk,
  WITHOUT_MOUNT,
} from './testing.ts';

const how = canMount ? '' : ` (${WITHOUT_MOUNT})`;
const quietly = (): void => {};
const order = (what: 'backup' | 'restore', file: string) => ({ what, file, passphrase: null });

async function processesIn(folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return places.filter((place) => place.startsWith(`${folder}/`));
}

/** A server with so many megabytes in it that shrink no further. */
async function aLargeServer(pool: Pool, megabytes: number): Promise<void> {
  const { tenant } = await aServer(pool);
  for (let i = 0; i < megabytes; i++) {
    await inTransaction(pool, tenant, (tx) =>
      tx.rows(
        `insert into import_run (tenant, id, person, kind, file, sha256, state, started_at, report) values ($1, $2, $2, '', '', '', '', now(), $3)`,
        tenant,
        randomUUID(),
        { of: randomBytes(750_000).toString('base64') },
      ),
    );
  }
}

test.runIf(canMount)(`[K15] a backup onto a full disk says so and leaves no file${how}`, async () => {
  const was = await freshDatabase();
  onTestFinished(() => was.close());
  await aLargeServer(was.pool, 4);
  const disk = await smallDisk(2);
  const place = { folder: await newFolder(), databaseUrl: was.url, bucket: null };
  expect(await problemOf(obey(order('backup', join(disk, 'backup')), place, quietly))).toBe('disk-full');
  expect(await readdir(disk)).toEqual([]);
});

test.runIf(canMount)(`[K15] photos onto a full disk undo the restoring, of the database too${how}`, async () => {
  const [was, folder] = [await freshDatabase(), await newFolder()];
  onTestFinished(() => was.close());
  await aServer(was.pool);
  for (let i = 0; i < 6; i++) await keptPhoto(was.pool, folder, randomBytes(500_000));
  const file = join(await newFolder(), 'backup');
  await backedUp(was.pool, folder, file);

  const is = await emptyDatabase();
  const disk = await smallDisk(2);
  const place = { folder: disk, databaseUrl: is.url, bucket: null };
  expect(await problemOf(obey(order('restore', file), place, quietly))).toBe('disk-full');
  expect([await readdir(disk), (await rowsOf(is.pool)).size]).toEqual([[], 0]);
  execFileSync('mount', ['-o', 'remount,size=10m', disk]);
  await obey(order('restore', file), place, quietly);
  expect(await rowsOf(is.pool)).toEqual(await rowsOf(was.pool));
});

// Where the disk is full: while the cluster is made, while rows come in, while the log grows.
test.runIf(canMount).each([20, 56, 100])(
  `[K15] a restoring onto a disk of %s megabytes says that it is full, and leaves nothing; with more room it goes through${how}`,
  async (megabytes) => {
    const was = await freshDatabase();
    onTestFinished(() => was.close());
    await aLargeServer(was.pool, 60);
    const file = join(await newFolder(), 'backup');
    await backedUp(was.pool, await newFolder(), file);
    const disk = await smallDisk(megabytes);
    const place = { folder: join(disk, 'data'), databaseUrl: null, bucket: null };
    expect(await problemOf(obey(order('restore', file), place, quietly))).toBe('disk-full');
    expect([await readdir(disk), await processesIn(disk)]).toEqual([[], []]);

    execFileSync('mount', ['-o', 'remount,size=600m', disk]);
    await obey(order('restore', file), place, quietly);
    expect(await processesIn(disk)).toEqual([]);
    const { url, stop } = await launchPostgres({ dataDir: place.folder });
    const pool = openPool(url);
    try {
      expect(await rowsOf(pool)).toEqual(await rowsOf(was.pool));
    } finally {
      await pool.end();
      await stop();
    }
  },
);
