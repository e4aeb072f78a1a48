import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginWith, newFolder, processesIn, run, SERVER, signIn, type Program } from './program.ts';

const CODE = /one-time code of the first administrator: (\S+)\n/;
const READY = /Ctrl-C/;
const PASSPHRASE = 'four words of ours';

const ordered = (folder: string, what: '--backup' | '--restore', file: string, settings = {}): Promise<Program> =>
  run([...SERVER, what, file], { PAODIAN_DATA: folder, ...settings });

/** It ends by itself with this code; answers what it said. */
async function ending(program: Program, code: number): Promise<{ out: string; err: string }> {
  expect([await program.end(), program.said()]).toEqual([code, program.said()]);
  return program.said();
}

/** It ends with this code and one line on its error output: a Chinese sentence, then an English one. */
async function problem(
  folder: string,
  what: '--backup' | '--restore',
  file: string,
  code: number,
  settings = {},
): Promise<string> {
  const { err } = await ending(await ordered(folder, what, file, settings), code);
  expect(err).toMatch(/^\n✗ [^。\n]*\p{Script=Han}[^。\n]*。 [^。\n]*[A-Za-z][^。\n]*\.\n\n$/u);
  expect(await processesIn(folder)).toEqual([]);
  return err;
}

let home: string;
let data: string;
let file: string;
let closed: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'paodian-backup-'));
  [data, file, closed] = [join(home, 'data'), join(home, 'open.paodian'), join(home, 'closed.paodian')];
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** So much that bringing it back takes its time. */
async function fill(folder: string): Promise<void> {
  const cluster = join(folder, 'postgres', 'cluster');
  const port = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[3];
  const password = await readFile(join(folder, 'postgres', 'password'), 'utf8');
  const client = new pg.Client({ connectionString: `postgresql://paodian:${password}@127.0.0.1:${port}/paodian` });
  await client.connect();
  for (let i = 0; i < 40; i++) {
    await client.query(
      `insert into import_run (tenant, id, person, kind, file, sha256, state, started_at, report)
       select id, gen_random_uuid(), id, '', '', '', '', now(), jsonb_build_object('of', $1::text) from tenant`,
      [randomBytes(750_000).toString('base64')],
    );
  }
  await client.end();
}

test('[K2] a backup is taken while the server runs and while it does not, and leaves it as it was', async () => {
  const server = await run([...SERVER, '--empty'], { PAODIAN_DATA: data });
  const [, code] = await server.says(CODE);
  await server.says(READY);
  expect(await beginWith(server.url, code!)).toBe(200);
  await fill(data);

  const { out } = await ending(await ordered(data, '--backup', file), 0);
  expect(out).toMatch(/新公司 \(main\): \d+ rows, of them 0 outlets, 0 facts, 0 visits, 0 orders\./);
  expect(out).toContain(`Written and read again: ${file}`);
  expect([await signIn(server.url), (await processesIn(data)).length > 0]).toEqual([200, true]);

  expect(await server.end('SIGINT')).toBe(0);
  await ending(await ordered(data, '--backup', closed, { PAODIAN_BACKUP_PASSPHRASE: PASSPHRASE }), 0);
  expect(await processesIn(data)).toEqual([]);
  expect((await readdir(home)).sort()).toEqual(['closed.paodian', 'data', 'open.paodian']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

describe('from these backups', () => {
  test('[K10] a server is made that people sign in to', async () => {
    for (const [from, settings] of [
      [file, {}],
      [closed, { PAODIAN_BACKUP_PASSPHRASE: PASSPHRASE }],
    ] as const) {
      const folder = join(await newFolder(), 'data');
      const { out } = await ending(await ordered(folder, '--restore', from, settings), 0);
      expect(out).toMatch(/Restored; counts and sums agree\./);
      expect([(await readdir(folder)).sort(), await processesIn(folder)]).toEqual([['photos', 'postgres'], []]);
      const server = await run(SERVER, { PAODIAN_DATA: folder });
      await server.says(READY);
      expect(server.said().out).not.toMatch(/Made the tables|demonstration|one-time code/);
      expect([await signIn(server.url), await signIn(server.url, 'nobody')]).toEqual([200, 401]);
      expect(await server.end('SIGINT')).toBe(0);
    }
  });

  test('[K16] each problem has a sentence and a number, and leaves nothing behind', async () => {
    const folder = join(await newFolder(), 'data');
    const bytes = await readFile(file);
    const [cut, changed] = [join(home, 'cut'), join(home, 'changed')];
    await writeFile(cut, bytes.subarray(0, 5000));
    bytes[5000]! ^= 1;
    await writeFile(changed, bytes);
    const wrong = { PAODIAN_BACKUP_PASSPHRASE: 'three words mine' };
    expect(await problem(folder, '--restore', closed, 3, wrong)).toContain('The passphrase does not open the file');
    expect(await problem(folder, '--restore', closed, 4)).toContain(
      'give its passphrase in PAODIAN_BACKUP_PASSPHRASE.',
    );
    expect(await problem(folder, '--restore', cut, 5)).toContain('is cut off, or is no backup of Paodian.');
    expect(await problem(folder, '--restore', changed, 6)).toContain('is not what was written');
    expect(await problem(data, '--restore', file, 8)).toContain('there is the table');
    expect(await problem(folder, '--restore', join(home, 'nothing'), 10)).toContain('cannot be read (ENOENT)');
    expect(await problem(data, '--backup', file, 10)).toContain('is there already and is not written over');
    expect(await problem(folder, '--backup', join(home, 'none'), 11)).toContain('There is no database in the folder');
    expect(await readdir(join(folder, '..'))).toEqual([]);

    const running = await run(SERVER, { PAODIAN_DATA: data });
    await running.says(READY);
    const refused = await ending(await ordered(data, '--restore', file), 8);
    expect(refused.err).toContain('Another Paodian server is using the data folder');
    expect(await signIn(running.url)).toBe(200);
  });

  test('[K15] Ctrl-C leaves nothing of a backup and nothing of a restoring', async () => {
    const other = join(home, 'other');
    const backup = await ordered(data, '--backup', other);
    await backup.says(/Making a backup/);
    expect(await backup.end('SIGINT')).toBe(130);
    expect(backup.said().err).toContain('Interrupted: nothing is left of it.');
    expect((await readdir(home)).filter((name) => name.startsWith('other'))).toEqual([]);
    expect(await processesIn(data)).toEqual([]);

    const folder = join(await newFolder(), 'data');
    const restoring = await ordered(folder, '--restore', file);
    await restoring.says(/Restoring the backup/);
    expect(await restoring.end('SIGTERM')).toBe(130);
    expect([await readdir(join(folder, '..')), await processesIn(folder)]).toEqual([[], []]);
  });

  const isThere = (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );

  test.each(['password', 'cluster/postmaster.pid', '../restoring'])(
    '[K15] a restoring that is killed when there is %s can be done again in the same place',
    async (sign) => {
      const folder = join(await newFolder(), 'data');
      await mkdir(folder);
      const first = await ordered(folder, '--restore', file);
      await expect.poll(() => isThere(join(folder, 'postgres', sign)), { interval: 1, timeout: 60_000 }).toBe(true);
      await first.end('SIGKILL');
      await ending(await ordered(folder, '--restore', file), 0);
      expect((await readdir(folder)).sort()).toEqual(['photos', 'postgres']);
      const server = await run(SERVER, { PAODIAN_DATA: folder });
      await server.says(READY);
      expect(await signIn(server.url)).toBe(200);
      expect(await server.end('SIGINT')).toBe(0);
    },
  );
});
